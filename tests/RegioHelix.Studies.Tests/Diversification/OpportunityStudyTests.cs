using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Diversification;

/// <summary>What a region lacks, in words and figures that agree with each other and with what it is good at.</summary>
[Collection(nameof(Loaded))]
public sealed class OpportunityStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void What_is_lacked_and_what_is_had_are_the_traded_activities_once()
    {
        var (profile, found) = (data.Regions.Run("NL41", Simulated), data.Opportunities.Run("NL41", Simulated));
        var traded = profile.Activities.Where(line => line.Reach == MarketReach.Traded).ToList();
        Assert.Equal(traded.Where(line => line.LocationQuotient < 1).Select(line => line.Code).Order(), found.Opportunities.Select(line => line.Code).Order());
        Assert.Equal(traded.Where(line => line.LocationQuotient is null).Select(line => line.Code).Order(), found.Unknown.Select(one => one.Code).Order());
        var present = traded.Where(line => line.LocationQuotient >= 1).Select(line => line.Code).ToHashSet();
        Assert.All(found.Opportunities, line => Assert.All(line.BuildsOn, part => Assert.Contains(part.Code, present)));
    }

    [Fact]
    public void The_sentence_is_simulated_names_the_first_and_claims_no_track_record()
    {
        var found = data.Opportunities.Run("NL41", Simulated);
        Assert.Equal(5, found.Named.Count);
        Assert.Contains("imulated figures", found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("gesimuleerde cijfers", found.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Contains("says nothing about the real region", found.Explanation.English, StringComparison.Ordinal);
        var first = found.Opportunities.First(line => line.Code == found.Named[0]);
        Assert.Contains(first.Name.English, found.Sentence.English, StringComparison.Ordinal);
        Assert.All(first.BuildsOn, part => Assert.Contains(part.Name.Dutch, found.Sentence.Dutch, StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_plan_can_found_is_shown_and_never_named()
    {
        foreach (var region in new[] { "NL41", "ITH3", "UKI3", "EL30", "ES51" })
        {
            var found = data.Opportunities.Run(region, Simulated);
            Assert.DoesNotContain(found.Named, code => code[0] == 'B' || code is "C12" or "C19" or "H50" or "H51");
            Assert.Contains(found.Opportunities, line => line.IsPlaceBound);
        }
    }

    // A list of five that has only two near ones names two: what is far would be recommended for want of better.
    [Fact]
    public void What_is_far_is_named_only_where_nothing_is_near()
    {
        var kinds = new HashSet<(bool Near, bool Full)>();
        foreach (var region in RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(region => region.Country is "NL" or "DE" or "IT").Select(region => region.Code))
        {
            var found = data.Opportunities.Run(region, Simulated);
            var near = found.Named.Select(code => found.Opportunities.First(line => line.Code == code).Place is OpportunityPlace.LowRiskHighBenefit or OpportunityPlace.SlowRoad).ToList();
            Assert.True(near.All(one => one) || !near.Any(one => one));
            if (near.Count > 0)
                kinds.Add((near[0], near.Count == 5));
        }
        Assert.Contains((true, true), kinds);
    }

    [Fact]
    public void Simulated_figures_have_no_track_record() => Assert.Null(data.Opportunities.Run("NL41", Simulated).Record);

    [Fact]
    public void The_corner_follows_from_the_two_lines()
    {
        var found = data.Opportunities.Run("ITH3", Simulated);
        foreach (var line in found.Opportunities.Where(line => line.Place is not null))
            Assert.Equal(
                (line.Density >= found.DensitySplit, line.Complexity >= found.ComplexitySplit) switch
                {
                    (true, true) => OpportunityPlace.LowRiskHighBenefit,
                    (true, false) => OpportunityPlace.SlowRoad,
                    (false, true) => OpportunityPlace.Casino,
                    _ => OpportunityPlace.DeadEnd,
                },
                line.Place);
        var best = found.Named.TakeWhile(code => found.Opportunities.First(line => line.Code == code).Place == OpportunityPlace.LowRiskHighBenefit).Count();
        Assert.All(found.Named.Skip(best), code => Assert.NotEqual(OpportunityPlace.LowRiskHighBenefit, found.Opportunities.First(line => line.Code == code).Place));
    }

    [Fact]
    public void Switches_change_the_answer_and_are_said()
    {
        var (loose, strict) = (data.Opportunities.Run("NL41", Simulated), data.Opportunities.Run("NL41", Simulated with { Threshold = 2, Relatedness = RelatednessChoice.Association }));
        Assert.True(strict.Opportunities.Count > loose.Opportunities.Count);
        Assert.Equal((2, RelatednessChoice.Association), (strict.Options.Chosen.Threshold, strict.Options.Chosen.Relatedness));
        Assert.True(strict.Opportunities.Max(line => line.LocationQuotient) >= 1);
    }

    [Fact]
    public void Where_complexity_is_refused_relatedness_alone_decides_and_the_reason_is_said()
    {
        // Three regions and four activities: withheld C14 of ITH2 is unknown there.
        var small = new StudySettings("small", 2015, Scope: ActivityScope.All);
        var found = data.Opportunities.Run("ITH2", small);
        Assert.Equal(["C14"], found.Unknown.Select(one => one.Code));
        Assert.Contains("not published", found.UnknownSentence!.English, StringComparison.Ordinal);
        Assert.Equal(["C13", "C15"], found.Opportunities.Select(line => line.Code).Order());
        if (found.NoComplexity is not { } reason)
            return;
        Assert.Contains("relatedness alone", reason.English, StringComparison.Ordinal);
        Assert.All(found.Opportunities, line => Assert.True(line.Place is null && line.Complexity is null));
    }

    [Fact]
    public void Csv_holds_every_line_with_its_kind()
    {
        var found = data.Opportunities.Run("NL41", Simulated);
        var rows = OpportunityCsv.Write(found).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + found.Opportunities.Count + found.Unknown.Count, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.Contains(",simulated,simulated,", row, StringComparison.Ordinal));
    }
}
