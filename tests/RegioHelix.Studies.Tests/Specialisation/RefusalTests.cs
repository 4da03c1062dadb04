using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Tests.Specialisation;

/// <summary>What cannot be answered is refused with what could be.</summary>
[Collection(nameof(Loaded))]
public sealed class RefusalTests(LoadedData data)
{
    private StudyRefusedException Refused(string region, StudySettings settings) => Assert.Throws<StudyRefusedException>(() => data.Regions.Run(region, settings));

    [Fact]
    public void An_unknown_region_is_answered_with_what_was_perhaps_meant()
    {
        var refused = Refused("ITH33", new StudySettings("simulated"));
        Assert.Equal(RefusalReason.NotLoaded, refused.Reason);
        Assert.Contains(refused.Suggestions, hit => hit.Code == "ITH3");
        Assert.Equal(RefusalReason.Unknown, Refused("XQ99", new StudySettings("simulated")).Reason);
    }

    [Fact]
    public void A_country_is_refused_with_its_regions()
    {
        var refused = Refused("NL", new StudySettings("simulated"));
        Assert.Contains("NUTS 2", refused.Explanation.English, StringComparison.Ordinal);
        Assert.Equal(12, refused.Suggestions.Count);
    }

    [Fact]
    public void A_year_that_is_not_there_is_answered_with_the_nearest() =>
        Assert.Contains("the nearest year is 2019", Refused("ITH3", new StudySettings("simulated", 2031)).Explanation.English, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_dataset_is_answered_with_those_loaded()
    {
        var explanation = Refused("ITH3", new StudySettings("sbs")).Explanation.English;
        Assert.Contains("simulated", explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("small", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_is_not_there_is_answered_with_those_that_are() =>
        Assert.Contains("section, division", Refused("ITH3", new StudySettings("simulated", Level: ActivityLevel.Group)).Explanation.English, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_activity_is_answered_with_what_was_perhaps_meant()
    {
        var refused = Assert.Throws<StudyRefusedException>(() => data.Activities.Run("leathr", new StudySettings("simulated")));
        Assert.Equal(RefusalReason.Unknown, refused.Reason);
        Assert.Contains(refused.Suggestions, hit => hit.Code == "C15");
    }

    [Fact]
    public void A_superseded_code_is_answered_by_its_successor()
    {
        var profile = data.Regions.Run("ITD3", new StudySettings("simulated"));
        Assert.Equal(("ITH3", "ITD3"), (profile.Region.Code, profile.Region.AskedFor));
    }

    [Fact]
    public void A_later_code_is_answered_by_the_region_of_the_datasets_version()
    {
        var profile = data.Regions.Run("FRK2", new StudySettings("simulated"));
        Assert.Equal(("FR71", 2013), (profile.Region.Code, profile.Region.NutsVersion));
    }
}
