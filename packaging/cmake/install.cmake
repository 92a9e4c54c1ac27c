# SPDX-License-Identifier: GPL-3.0-only
# Where files are installed, and the Debian package that installs them (packaging/deb).
include(GNUInstallDirs)

install(TARGETS evently)
install(FILES packaging/desktop/evently.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/icons/evently.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE docs/kiosk.md docs/operating.md docs/third-party.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY packaging/kiosk DESTINATION ${CMAKE_INSTALL_DATADIR}/evently USE_SOURCE_PERMISSIONS)
install(FILES packaging/server/evently.service DESTINATION lib/systemd/system)
install(FILES packaging/server/evently.env DESTINATION /etc/evently)

# Dependencies besides the linked libraries: the section [run] of packaging/packages.
file(STRINGS packaging/packages lines)
set(section "")
set(needed "")
foreach(line IN LISTS lines)
    if(line MATCHES "^\\[(.+)\\]$")
        set(section ${CMAKE_MATCH_1})
    elseif(section STREQUAL "run" AND line MATCHES "^([a-z0-9.+-]+) ")
        list(APPEND needed ${CMAKE_MATCH_1})
    endif()
endforeach()
list(JOIN needed ", " needed)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The makers of Evently <evently@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ${needed})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${PROJECT_SOURCE_DIR}/packaging/debian/conffiles
    ${PROJECT_SOURCE_DIR}/packaging/debian/postinst
    ${PROJECT_SOURCE_DIR}/packaging/debian/postrm
    ${PROJECT_SOURCE_DIR}/packaging/debian/prerm)
include(CPack)
