using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Innovation;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Innovation;

/// <summary>Figures that stand beside jobs: agriculture of the labour force survey in a theme, indicators of innovation, and weights of a conversion.</summary>
public sealed class SecondSourceTests(PublishedFixture data) : IClassFixture<PublishedFixture>
{
    [Fact]
    public void Agriculture_joins_from_the_survey_and_both_sources_are_named()
    {
        var study = new ThemeProfileStudy(data.Tables, new ActivityProfileStudy(data.Tables, new SearchStudy()));
        var profile = study.Run("agri-food", new StudySettings());
        var lines = profile.Activity.Regions.ToDictionary(line => line.Region.Code, line => line.Figures);
        // 1,000 in farming, 300 in food, 100 in drink; of HU22 the survey has nothing, so there is a lower end only.
        Assert.Equal(1400, lines["HU10"].Jobs);
        Assert.Equal((null, 150.0, null), (lines["HU22"].Jobs, lines["HU22"].JobsLower, lines["HU22"].JobsUpper));
        Assert.Equal(["A"], profile.Theme.Members.Single(member => member.Activity == "A01").StandsFor!);
        var beside = profile.Activity.Provenance.Beside!;
        Assert.Equal(("lfst_r_lfe2en2", 2014), (beside.Provenance.Dataset, beside.Provenance.Year));
        Assert.Contains("where they live", beside.Note.English, StringComparison.Ordinal);
        var csv = ActivityCsv.Write(profile.Activity);
        Assert.Contains("lfst_r_lfe2en2 (A)", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(double.NaN, profile.Activity.Regions.Select(line => line.Figures.LocationQuotient ?? 0));
        // Missing beside the survey's gap: nothing is made of C11 in HU21 either.
        Assert.Null(lines["HU21"].Jobs);
        Assert.Equal(700, lines["HU21"].JobsLower);
    }

    [Fact]
    public void Patents_stand_beside_jobs_and_what_is_not_loaded_says_how()
    {
        var found = new RegionIndicatorsStudy(data.Tables, new SearchStudy()).Run("HU10", new StudySettings());
        var patents = Assert.Single(found.Indicators);
        // 80 of the 90 published patents, over 1,000 of the 1,500 published jobs.
        Assert.Equal((80.0, 80.0 / 90), (patents.Value, patents.Share!.Value));
        Assert.Equal(80.0 / 90 / (1000 / 1500.0), patents.PerJob!.Value, 1e-9);
        Assert.Equal("pat_ep_ripc", patents.Provenance.Dataset);
        Assert.Equal(["rd_e_gerdreg", "h2020_participations"], found.NotLoaded.Select(missing => missing.Dataset));
        Assert.All(found.NotLoaded, missing => Assert.StartsWith("regiohelix import ", missing.Command, StringComparison.Ordinal));
        var silent = Assert.Single(new RegionIndicatorsStudy(data.Tables, new SearchStudy()).Run("HU22", new StudySettings()).Indicators);
        Assert.Equal((null, null), (silent.Value, silent.PerJob));
    }

    [Fact]
    public void A_conversion_divides_by_population_and_keeps_totals()
    {
        var study = new ConversionStudy(data.Store);
        var converted = study.Run(new ConversionRequest("sbs_r_nuts06_r2", NutsVersion.Nuts2016));
        Assert.Equal(converted.Before, converted.After, 1e-9);
        Assert.Equal([("HU10", "HU11", 0.75, ConversionKind.Divided), ("HU10", "HU12", 0.25, ConversionKind.Divided)], converted.Changes.Select(change => (change.From, change.To, change.Share, change.Kind)));
        Assert.Contains("demo_r_pjangrp3, 2014", converted.Weights.English, StringComparison.Ordinal);
        var food = converted.Cells.Single(cell => cell.Region == "HU11" && cell.Activity == "C10");
        Assert.Equal((225.0, "e"), (food.Value!.Value, food.Flag));
    }

    [Fact]
    public void Without_weights_a_conversion_says_what_it_needs()
    {
        var study = new ConversionStudy(data.Store);
        var refusal = Assert.Throws<StudyRefusedException>(() => study.Run(new ConversionRequest("sbs_r_nuts06_r2", NutsVersion.Nuts2016, Weight: ConversionWeight.Area)));
        Assert.Contains("HU10", refusal.Explanation.English, StringComparison.Ordinal);
        Assert.Contains("reg_area3", refusal.Explanation.Dutch, StringComparison.Ordinal);
        var own = study.Run(new ConversionRequest("sbs_r_nuts06_r2", NutsVersion.Nuts2016, Weight: ConversionWeight.Area, Written: [new("HU10", "HU11", 1), new("HU10", "HU12", 1)]));
        Assert.Equal(150, own.Cells.Single(cell => cell.Region == "HU12" && cell.Activity == "C10").Value);
        Assert.Throws<StudyRefusedException>(() => study.Run(new ConversionRequest("nowhere", NutsVersion.Nuts2016)));
        Assert.Empty(study.Run(new ConversionRequest("sbs_r_nuts06_r2", NutsVersion.Nuts2013)).Changes);
    }
}
