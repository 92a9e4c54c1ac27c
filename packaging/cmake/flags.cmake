# SPDX-License-Identifier: GPL-3.0-only
# The compiler flags of all our targets.
add_library(evently_flags INTERFACE)
target_include_directories(evently_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(evently_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror
    # A designated initialiser sets only some members; the others keep their defaults.
    -Wno-missing-field-initializers)
target_compile_definitions(evently_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    EVENTLY_VERSION="${PROJECT_VERSION}")

if(EVENTLY_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    # GCC's manual (Instrumentation Options, -fsanitize=address) warns of false positives under
    # sanitizers; in the other presets this warning is still an error.
    -Wno-error=maybe-uninitialized)
    add_link_options(-fsanitize=address,undefined)
endif()

# A faster linker and a compiler cache, if installed; they don't affect the result.
find_program(EVENTLY_MOLD mold)
if(EVENTLY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
find_program(EVENTLY_CCACHE ccache)
if(EVENTLY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${EVENTLY_CCACHE})
    add_compile_options(-fpch-preprocess)
endif()

# evently_library(name SOURCES … LINK …): one of our static libraries.
function(evently_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE;PRECOMPILE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC evently_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(arg_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${arg_PRECOMPILE})
    endif()
endfunction()
