# SPDX-License-Identifier: GPL-3.0-only
# The icons on board, by their names in Bootstrap Icons (MIT; Debian's package bootstrap-icons):
# icon(theme, u"ticket-perforated"_s) of ui/look/icons.h. They are taken from the package when the program is
# built, with their licence beside them.
set(evently_icons
    archive
    arrow-clockwise
    arrow-counterclockwise
    arrow-down-right
    arrow-left
    arrow-return-left
    arrow-right
    arrow-up-right
    bar-chart-line
    bell
    bookmark
    box-arrow-in-right
    box-arrow-right
    box-arrow-up-right
    calendar-event
    calendar-plus
    calendar-x
    cash-coin
    check-circle
    check-lg
    chevron-down
    chevron-left
    chevron-right
    chevron-up
    circle-fill
    circle-half
    clipboard
    clock
    clock-history
    command
    credit-card
    cup-hot
    currency-exchange
    dash-lg
    display
    door-open
    download
    envelope
    exclamation-triangle
    eye
    eye-slash
    file-earmark-text
    files
    filetype-csv
    filetype-pdf
    filter
    funnel
    gear
    geo-alt
    globe
    graph-down-arrow
    graph-up
    graph-up-arrow
    grid
    grip-vertical
    hand-index-thumb
    hdd-network
    hourglass-split
    house
    image
    info-circle
    journal-text
    key
    keyboard
    lightning-charge
    list-ul
    lock
    magic
    megaphone
    moon-stars
    palette
    pause
    pencil
    people
    people-fill
    person
    person-badge
    person-check
    person-plus
    person-x
    phone
    pie-chart
    play
    plug
    plus-lg
    printer
    qr-code
    question-circle
    receipt
    save
    search
    send
    shield-lock
    shop
    slash-circle
    sort-down
    speedometer2
    star
    stars
    sun
    table
    tablet
    tag
    tags
    three-dots
    three-dots-vertical
    ticket-perforated
    translate
    trash
    universal-access
    upc-scan
    upload
    wifi
    wifi-off
    x-circle
    x-lg
    zoom-in)

find_path(EVENTLY_ICONS_FOLDER ticket-perforated.svg
    PATHS /usr/share/bootstrap-icons/svg NO_DEFAULT_PATH REQUIRED)
list(TRANSFORM evently_icons PREPEND ${EVENTLY_ICONS_FOLDER}/)
list(TRANSFORM evently_icons APPEND .svg)

# Signs for the style sheet, which can't colour them itself: arrows in a grey that is seen on light
# and dark, and ticks in what ui/look/theme.cpp has on the accent.
function(evently_colour_icon name colour as)
    file(READ ${EVENTLY_ICONS_FOLDER}/${name}.svg drawing)
    string(REPLACE currentColor "${colour}" drawing "${drawing}")
    # Unlike file(WRITE) it leaves an unchanged file alone, so that nothing is built again for it.
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/styles/${as}.svg CONTENT "${drawing}" @ONLY)
endfunction()
evently_colour_icon(chevron-down "#7a8394" chevron-down)
evently_colour_icon(chevron-up "#7a8394" chevron-up)
evently_colour_icon(check-lg "#ffffff" check-light)
evently_colour_icon(check-lg "#10142a" check-dark)

function(evently_add_icons target)
    qt_add_resources(${target} evently_icons PREFIX /evently/icons BASE ${EVENTLY_ICONS_FOLDER}
        FILES ${evently_icons})
    qt_add_resources(${target} evently_own_icons PREFIX /evently BASE ${PROJECT_SOURCE_DIR}/resources
        FILES ${PROJECT_SOURCE_DIR}/resources/icons/evently.svg)
    qt_add_resources(${target} evently_arrows PREFIX /evently BASE ${CMAKE_CURRENT_BINARY_DIR}
        FILES ${CMAKE_CURRENT_BINARY_DIR}/styles/check-dark.svg
              ${CMAKE_CURRENT_BINARY_DIR}/styles/check-light.svg
              ${CMAKE_CURRENT_BINARY_DIR}/styles/chevron-down.svg
              ${CMAKE_CURRENT_BINARY_DIR}/styles/chevron-up.svg)
    qt_add_resources(${target} evently_licences PREFIX /evently/licences/bootstrap-icons
        BASE /usr/share/doc/bootstrap-icons FILES /usr/share/doc/bootstrap-icons/copyright)
endfunction()
