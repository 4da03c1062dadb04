using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Certainty;

/// <summary>How often the answers hold: the same each time it is asked, and of the activities that the answers name.</summary>
[Collection(nameof(Loaded))]
public sealed class CertaintyStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void Counts_are_of_what_the_answers_name()
    {
        var found = data.Certainty.Run("NL41", Simulated);
        Assert.Equal(data.Regions.Run("NL41", Simulated).Headline.Strengths, found.Strengths!.Activities.Select(one => one.Code));
        Assert.Equal(data.Opportunities.Run("NL41", Simulated).Named, found.Opportunities!.Activities.Select(one => one.Code));
        Assert.All(found.Strengths.Activities.Concat(found.Opportunities.Activities), one => Assert.InRange(one.Draws, 0, found.Draws));
        // A sentence that stays the same names all its activities.
        Assert.True(found.Strengths.Same <= found.Strengths.Activities.Min(one => one.Draws));
        Assert.Contains($"named the same activities in {found.Strengths.Same} of the draws", found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("simulated figures", found.Sentence.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Strengths_of_thousands_of_jobs_hold_against_chance() => Assert.True(data.Certainty.Run("ITH3", Simulated).Strengths!.Same >= 15);

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var again = new Studies.Certainty.CertaintyStudy(data.OpportunityTables, data.Regions, new Studies.Search.SearchStudy());
        Assert.Equal(StudyJson.Write(data.Certainty.Run("NL41", Simulated)), StudyJson.Write(again.Run("NL41", Simulated)));
    }

    [Fact]
    public void Other_switches_say_what_the_page_would_say_under_them()
    {
        var found = data.Certainty.Run("NL41", Simulated);
        Assert.Equal(["relatedness", "relatedness", "relatedness", "threshold", "threshold", "threshold", "scope", "year"], found.Others.Select(other => other.Switch));
        var strict = found.Others.Single(other => other.Value == "1.5");
        var named = data.Opportunities.Run("NL41", Simulated with { Threshold = 1.5 }).Named;
        Assert.All(strict.Opportunities, one => Assert.Contains(one.Code, named));
    }
}
