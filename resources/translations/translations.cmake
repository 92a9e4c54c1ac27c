# SPDX-License-Identifier: GPL-3.0-only
# The words of the windows in other languages, as :/evently/translations/evently_LANGUAGE.qm.
# packaging/translate brings the .ts files up to date with the sources. English needs one for its
# plurals only.
function(evently_add_translations target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/translations)
    qt_add_lrelease(${target}
        TS_FILES
            ${folder}/evently_ar.ts
            ${folder}/evently_de.ts
            ${folder}/evently_en.ts
            ${folder}/evently_es.ts
            ${folder}/evently_fr.ts
        OPTIONS -silent
        QM_FILES_OUTPUT_VARIABLE words)
    qt_add_resources(${target} evently_translations PREFIX /evently/translations
        BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${words})
endfunction()
