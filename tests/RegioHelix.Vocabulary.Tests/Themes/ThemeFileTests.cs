using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Vocabulary.Tests.Themes;

public sealed class ThemeFileTests
{
    private const string Heading = "theme\tactivity\tweight\tenglish\tdutch\tkind\tcannot_show\tsource\tevidence\n";

    [Fact]
    public void The_shipped_themes_are_the_fourteen_ecosystems_and_two_of_the_conference()
    {
        Assert.Equal(14, ThemeCatalogue.All.Count(theme => theme.Kind == ThemeKind.Ecosystem));
        Assert.NotNull(ThemeCatalogue.Find("agrofood"));
        Assert.NotNull(ThemeCatalogue.Find("circular-economy"));
        Assert.All(ThemeCatalogue.All, theme =>
        {
            Assert.NotEqual("", theme.CannotShow);
            Assert.NotEqual(theme.CannotShow, theme.DutchCannotShow);
            Assert.NotEqual("", theme.Source);
            Assert.NotEqual("", theme.DutchSource);
            Assert.All(theme.Members, member => Assert.NotNull(ActivityCatalogue.Find(member.Activity)));
        });
    }

    [Fact]
    public void A_table_is_read_with_its_defaults()
    {
        var theme = Assert.Single(Read(Heading + "# a remark\n\nwater\t\t\twater\t\t\t\tmine\tread\nwater\tE36\t1\t\t\t\t\t\tto-be-checked\nwater\tC28\t0.05\n"));
        Assert.Equal(("water", "water", "water", ThemeKind.Theme, false), (theme.Slug, theme.English, theme.Dutch, theme.Kind, theme.IsOwn));
        Assert.Equal([("C28", 0.05), ("E36", 1)], theme.Members.Select(member => (member.Activity, member.Weight)));
        Assert.Equal((EvidenceMark.Read, EvidenceMark.ToBeChecked), (theme.Members[0].Evidence, theme.Members[1].Evidence));
    }

    [Theory]
    [InlineData("Water\t\t\twater\n", "theme-name", 2, 1)]
    [InlineData("water\tE36\t1\n", "theme-not-introduced", 2, 1)]
    [InlineData("water\t\t\twater\n", "theme-without-activity", 2, 1)]
    [InlineData("water\t\t\t\nwater\tE36\t1\n", "missing-name", 2, 4)]
    [InlineData("water\t\t\twater\nwater\t\t\twater\nwater\tE36\t1\n", "repeated-theme", 3, 1)]
    [InlineData("water\t\t\twater\nwater\tE99\t1\n", "unknown-activity", 3, 2)]
    [InlineData("water\t\t\twater\nwater\tTOTAL\t1\n", "unknown-activity", 3, 2)]
    [InlineData("water\t\t\twater\nwater\tE36\t1.5\n", "weight", 3, 3)]
    [InlineData("water\t\t\twater\nwater\tE36\t0\n", "weight", 3, 3)]
    [InlineData("water\t\t\twater\nwater\tE36\t0,5\n", "weight", 3, 3)]
    [InlineData("water\t\t\twater\nwater\tE36\tNaN\n", "weight", 3, 3)]
    [InlineData("water\t\t\twater\nwater\tE36\t1\nwater\tE36\t1\n", "repeated-activity", 4, 2)]
    [InlineData("water\t\t\twater\nwater\tE\t1\nwater\tE36\t1\n", "activity-inside-another", 4, 2)]
    [InlineData("water\t\t\twater\t\tother\nwater\tE36\t1\n", "theme-kind", 2, 6)]
    [InlineData("water\t\t\twater\t\t\t\t\tsure\nwater\tE36\t1\n", "evidence-word", 2, 9)]
    [InlineData("water\t\t\twater\t\t\t\t\t\t\ttoo far\n", "too-many-fields", 2, 10)]
    public void What_is_wrong_is_said_with_its_place(string rows, string rule, int line, int column)
    {
        var problem = Assert.Throws<ProblemsException>(() => Read(Heading + rows)).Problems.First(one => one.Rule == rule);
        Assert.Equal(("mine.tsv", line, column), (problem.File, (int)problem.Line, problem.Column));
        Assert.False(problem.Advice.IsEmpty);
    }

    [Theory]
    [InlineData("", "empty-table")]
    [InlineData("theme\tactivity\n", "missing-column")]
    [InlineData("theme\tactivity\tweight\tenglish\tcolour\n", "unknown-column")]
    [InlineData("theme\ttheme\tactivity\tweight\tenglish\n", "repeated-column")]
    public void A_heading_that_cannot_be_used_is_refused(string text, string rule) =>
        Assert.Contains(Assert.Throws<ProblemsException>(() => Read(text)).Problems, problem => problem.Rule == rule);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var problems = Assert.Throws<ProblemsException>(() => Read(Heading + "water\t\t\twater\nwater\tE99\t7\nWind\t\t\twind\n")).Problems;
        Assert.Equal([("unknown-activity", 3), ("weight", 3), ("theme-name", 4)], problems.Select(problem => (problem.Rule, (int)problem.Line)));
    }

    // A file of 70,000 columns that is no table is refused in as many words as can be read.
    [Fact]
    public void What_is_wrong_without_end_is_said_in_part() =>
        Assert.Equal(200, Assert.Throws<ProblemsException>(() => Read(new string('\t', 70_000) + "\n" + string.Concat(Enumerable.Repeat("Wind\t\t\twind\n", 300)))).Problems.Count);

    private static IReadOnlyList<Theme> Read(string text) => ThemeFile.Read(new StringReader(text), "mine.tsv");
}
