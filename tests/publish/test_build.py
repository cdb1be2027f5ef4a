"""One build publishes both languages, whole or not at all."""

from pathlib import Path

import pytest

from tests.publish.conftest import Project, make_project

TEMPLATE = "modelli/commercio/referente-clienti/index.html"
MARKUP = "<script>alert(1)</script> & 'x' *a* [b](c) _d_"
HOSTILE = f"{{{{ 7 * 7 }}}} {{% raw %}} {MARKUP}"


def test_both_languages_are_published(project: Project) -> None:
    """Pages, downloads and the API of both languages stand in one tree."""
    done = project.build()

    site = project.site()
    assert done.returncode == 0, done.stderr
    assert TEMPLATE in site
    assert "en/templates/trade/contact/index.html" in site
    assert "en/templates/trade/contact/contact.docx" in site
    assert "modelli/commercio/referente-clienti/referente-clienti.md" in site
    assert "api/v1/templates/trade/contact/en-generic.json" in site
    assert not (project.folder / ".site.part").exists()


def test_two_builds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    """Folder, time zone, locale and hash seed leave no trace."""
    first, second = make_project(tmp_path / "a"), make_project(tmp_path / "elsewhere")

    first.build(TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    second.build(TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C")

    assert first.site().keys() == second.site().keys()
    assert [n for n, content in first.site().items() if content != second.site()[n]] == []


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            "clauses/duties/greet-customers.yml",
            "status: reviewed",
            "status: final",
            "clauses/duties/greet-customers.yml:10: 'status' is 'final'",
        ),
        ("clauses/form.yml", "words:", "words", "clauses/form.yml:"),
        ("docs/en/index.md", "{ .mn-lede }", "[a](nowhere.md)", "nowhere.md"),
        ("docs/en/index.md", "{ .mn-lede }", "[a](#nowhere)", "#nowhere"),
        (
            "docs/it/index.md",
            "{ .mn-lede }",
            '<a href="nowhere/">a</a>',
            "'nowhere/' leads nowhere",
        ),
        ("docs/it/index.md", "{{ industries() }}", "{{ industires() }}", "industires"),
        ("docs/en/index.md", "page: home", "page: house", "the page 'house' has no counterpart"),
        ("docs/en/index.md", "page: home\n", "", "docs/en/index.md:2: the key 'page' is missing"),
        ("docs/en/index.md", "page: home", "page: templates", "is another page's too"),
        ("mkdocs.en.yml", "INHERIT", "INHERT", "Config"),
    ],
)
def test_a_fault_leaves_the_last_good_site(
    project: Project, path: str, old: str, new: str, message: str
) -> None:
    """The build fails and says why; what was published is as it was, and nothing lies beside it."""
    (project.folder / "site").mkdir()
    (project.folder / "site/index.html").write_text("the last good site")
    published = project.site()
    project.edit(path, old, new)

    done = project.build()

    assert done.returncode != 0
    assert message in done.stdout + done.stderr
    assert project.site() == published
    assert not (project.folder / ".site.part").exists()


def test_every_problem_of_the_library_is_told_in_one_build(project: Project) -> None:
    """Two wrong clauses are two problems, told once, without a traceback."""
    for name in ("duties/greet-customers", "rights/ask-questions"):
        project.edit(f"clauses/{name}.yml", "status: reviewed", "status: final")

    done = project.build()

    assert done.stderr.count("'status' is 'final'") == 2
    assert "Traceback" not in done.stderr


def test_what_a_clause_says_is_data(project: Project) -> None:
    """No macro is run, no tag and no Markdown is read, in a clause, a title or a purpose."""
    project.edit("clauses/wording/spelling.yml", "it: [", "it: [alert, raw, script, ")
    project.edit("clauses/duties/greet-customers.yml", "Accoglie i clienti.", f"{MARKUP}.")
    project.edit("templates/trade/contact.yml", "it: Referente clienti,", f'it: "{HOSTILE}",')
    project.edit("templates/trade/contact.yml", "it: Risponde ai clienti.,", f'it: "{HOSTILE}",')

    done = project.build()

    page = project.site()[TEMPLATE].decode()
    assert done.returncode == 0, done.stderr
    assert "{{ 7 * 7 }} {% raw %} &lt;script&gt;alert(1)&lt;/script&gt; &amp;" in page
    assert "*a* [b](c) _d_" in page
    assert "<script>alert" not in page


def test_the_address_of_the_site_is_set_from_outside(project: Project) -> None:
    """`SITE_URL` gives the canonical addresses, the alternates and the schemas theirs."""
    project.build(SITE_URL="https://esempio.example/mansioni/")

    site = project.site()
    page = site["en/templates/trade/contact/index.html"].decode()
    canonical = "https://esempio.example/mansioni/en/templates/trade/contact/"
    assert f'<link rel="canonical" href="{canonical}">' in page
    italian = "https://esempio.example/mansioni/modelli/commercio/referente-clienti/"
    assert f'hreflang="it" href="{italian}"' in page
    assert b"https://esempio.example/mansioni/api/v1/schema/" in site["api/v1/schema/draft.json"]


def test_the_second_build_leaves_what_is_the_first_ones(tmp_path: Path) -> None:
    """The child shares the parent's modules; it does not clear what the parent builds."""
    project = make_project(tmp_path / "project")
    code = (
        "from pathlib import Path; from macros import hooks; from macros.publish.staging import *\n"
        "hooks.state.place = staging(Path('site'))\n"
        "(hooks.state.place.folder / 'kept.txt').write_text('kept')\n"
        "target = hooks.state.place.of('en'); kept = hooks.state.place.folder / 'kept.txt'\n"
        "code = hooks._build_second(Path('mkdocs.en.yml').resolve(), target, strict=True)\n"
        "print(code, kept.exists(), (target / 'index.html').exists())\n"
    )

    done = project.run("-c", code)

    assert done.stdout.split() == ["0", "True", "True"], done.stderr


def test_a_silent_build_hears_its_warnings(project: Project) -> None:
    """Under `-q` a broken link still ends the build."""
    project.edit("docs/it/index.md", "{ .mn-lede }", "[a](nowhere.md)")

    done = project.run("-m", "mkdocs", "build", "-q")

    assert done.returncode != 0
