using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Themes;

[Collection(nameof(Loaded))]
public sealed class ThemeStudyTests(LoadedData data)
{
    private ThemeProfileStudy Study => new(data.Tables, data.Activities);

    [Fact]
    public void A_theme_is_the_weighted_sum_of_its_activities()
    {
        var textiles = Study.Run("textiles", new StudySettings());
        var parts = new[] { "C13", "C14", "C15" }.Select(code => data.Activities.Run(code, new StudySettings())).ToList();
        Assert.Equal(1, textiles.Covered);
        foreach (var line in textiles.Activity.Regions.Where(line => line.Figures.Jobs is not null && line.Figures.Quality == Provenance.Quality.Simulated && !line.Figures.Flag.Contains('e')))
            Assert.Equal(parts.Sum(part => part.Regions.Single(one => one.Region.Code == line.Region.Code).Figures.Jobs ?? 0), line.Figures.Jobs!.Value, 1e-6);
    }

    [Fact]
    public void A_value_lies_between_its_bounds_and_missing_is_not_zero()
    {
        var profile = Study.Run("energy-intensive", new StudySettings());
        Assert.Contains(profile.Activity.Regions, line => line.Figures.LocationQuotient is null && line.Figures.Lower < line.Figures.Upper);
        Assert.All(profile.Activity.Regions.Where(line => line.Figures.LocationQuotient is not null), line =>
        {
            Assert.InRange(line.Figures.LocationQuotient!.Value, (line.Figures.Lower ?? 0) * (1 - 1e-9), (line.Figures.Upper ?? double.MaxValue) * (1 + 1e-9));
            Assert.True(double.IsFinite(line.Figures.Jobs!.Value));
        });
    }

    [Fact]
    public void A_regions_page_shows_the_figures_of_the_themes_own_page()
    {
        var region = new RegionThemesStudy(data.Tables, new SearchStudy()).Run("ITH3", new StudySettings());
        Assert.NotEmpty(region.Themes);
        foreach (var line in region.Themes.Take(4))
        {
            var own = Study.Run(line.Slug, new StudySettings()).Activity.Regions.Single(one => one.Region.Code == "ITH3").Figures;
            Assert.Equal((own.Jobs, own.JobsLower, own.JobsUpper), (line.Jobs, line.JobsLower, line.JobsUpper));
            Assert.Equal(own.LocationQuotient ?? -1, line.LocationQuotient ?? -1, 1e-9);
            Assert.Equal(own.Lower ?? -1, line.Lower ?? -1, 1e-9);
            Assert.Equal(own.Upper ?? -1, line.Upper ?? -1, 1e-9);
        }
    }

    [Fact]
    public void Partners_are_sought_for_what_a_region_lacks_of_a_theme()
    {
        var found = data.Partners.Run("ITH3", new StudySettings(), "theme:mobility");
        Assert.Equal("theme:mobility", found.For!.Code);
        Assert.Contains(found.Themes, theme => theme.Code == "theme:mobility");
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => data.Partners.Run("ITH3", new StudySettings(), "theme:nowhere")).Reason);
    }

    [Fact]
    public void Too_little_of_a_theme_is_refused_with_what_is_missing()
    {
        var refusal = Assert.Throws<StudyRefusedException>(() => Study.Run("health", new StudySettings("small")));
        Assert.Equal(RefusalReason.NotLoaded, refusal.Reason);
        Assert.Contains("C21", refusal.Explanation.Dutch, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => Study.Run("nowhere", new StudySettings())).Reason);
    }

    [Fact]
    public void A_users_file_adds_and_replaces_and_is_read_again_when_it_changes()
    {
        using var folder = new TemporaryFolder();
        var file = folder["themes.tsv"];
        var shelf = new ThemeShelf(file);
        Assert.Null(shelf.Find("clothes"));
        File.WriteAllText(file, "theme\tactivity\tweight\tenglish\nclothes\t\t\tclothes\nclothes\tC14\t1\ntextiles\t\t\tmy textiles\ntextiles\tC13\t1\n");
        Assert.Equal(("my textiles", true), (shelf.Get("textiles").English, shelf.Get("textiles").IsOwn));
        Assert.Equal(17, shelf.List().Count);
        var before = shelf.Stamp;
        var tables = new SpecialisationTables(data.Store, shelf);
        var profile = new ActivityProfileStudy(tables, new SearchStudy()).Run("THEME:clothes", new StudySettings("small", 2015));
        Assert.Equal([100.0, 20.0, 16.0], profile.Regions.OrderBy(line => line.Region.Code).Select(line => line.Figures.Jobs ?? line.Figures.JobsUpper!.Value));
        File.WriteAllText(file, "theme\tactivity\tweight\tenglish\nclothes\tC14\ttwo\t\n");
        Assert.NotEqual(before, shelf.Stamp);
        Assert.Equal(16, shelf.List().Count);
        Assert.Equal(["theme-not-introduced", "weight"], Assert.Throws<ProblemsException>(() => shelf.Get("clothes")).Problems.Select(problem => problem.Rule).Order());
        Assert.Equal("textiles", shelf.Get("textiles").English);
    }
}
