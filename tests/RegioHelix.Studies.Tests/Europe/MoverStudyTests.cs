using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Europe;

[Collection(nameof(Loaded))]
public sealed class MoverStudyTests(LoadedData data)
{
    private MoverProfile Run(StudySettings settings, int? since = null, MoverError error = MoverError.FivePercent) => new MoverStudy(data.Tables).Run(settings, since, error);

    [Fact]
    public void Every_pair_is_counted_once_and_every_change_listed()
    {
        var movers = Run(new StudySettings("simulated"));
        var counts = movers.Counts;
        var scope = data.Regions.Run("NL41", new StudySettings("simulated")).Activities.Count(line => line.Reach == Vocabulary.Activities.MarketReach.Traded);
        Assert.Equal(276 * scope, counts.Gained + counts.Lost + counts.RoseWithinError + counts.FellWithinError + counts.Stayed + counts.StayedAway + counts.Unknown);
        Assert.Equal(counts.Gained, movers.Changes.Count(change => change.Gained));
        Assert.Equal(counts.Lost, movers.Changes.Count(change => !change.Gained));
        Assert.Equal(movers.Changes.Count, movers.Regions.Sum(region => region.Gained.Count + region.Lost.Count));
        Assert.Equal(movers.Changes.Count, movers.Activities.Sum(activity => activity.Gained.Count + activity.Lost.Count));
        Assert.All(movers.Changes, change => Assert.True(change.Gained ? change is { Before: < 1, After: >= 1 } : change is { Before: >= 1, After: < 1 }));
        Assert.All(movers.Changes, change => Assert.True(change.StandardErrors > 1.64));
    }

    [Fact]
    public void A_larger_error_leaves_fewer_changes()
    {
        var (none, five, ten) = (Run(new StudySettings("simulated"), error: MoverError.Counted), Run(new StudySettings("simulated")), Run(new StudySettings("simulated"), error: MoverError.TenPercent));
        Assert.True(none.Changes.Count >= five.Changes.Count && five.Changes.Count >= ten.Changes.Count && ten.Changes.Count > 0);
        Assert.True(none.ByChance > 0 && none.ByChance < five.ByChance && five.ByChance < ten.ByChance);
        // The simulated years differ by what was planted alone: with an error assumed, fewer changes are seen than chance would make, and the page says so.
        Assert.Contains("no more than chance alone makes", five.Sentence.English, StringComparison.Ordinal);
        Assert.Equal(none.Counts.Gained + none.Counts.RoseWithinError, ten.Counts.Gained + ten.Counts.RoseWithinError);
    }

    [Fact]
    public void The_first_year_is_before_the_last_and_loaded()
    {
        Assert.Equal(2013, Run(new StudySettings("small", Scope: ActivityScope.All)).Since);
        Assert.Equal(RefusalReason.BadSettings, Assert.Throws<StudyRefusedException>(() => Run(new StudySettings("small", 2015), 2016)).Reason);
        Assert.Equal(RefusalReason.NotLoaded, Assert.Throws<StudyRefusedException>(() => Run(new StudySettings("small", 2015), 2014)).Reason);
        Assert.Equal(RefusalReason.NotLoaded, Assert.Throws<StudyRefusedException>(() => Run(new StudySettings("small", 2013))).Reason);
    }
}
