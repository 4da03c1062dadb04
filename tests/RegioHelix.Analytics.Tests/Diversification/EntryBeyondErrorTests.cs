using CsCheck;
using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

public sealed class EntryBeyondErrorTests
{
    private static readonly Gen<(RegionActivityTable Before, RegionActivityTable After)> Years =
        from rows in Gen.Int[2, 6]
        from columns in Gen.Int[2, 6]
        from first in Gen.Int[0, 60].Array[rows * columns]
        from last in Gen.Int[0, 60].Array[rows * columns]
        select (RandomTables.Of(rows, columns, [.. first.Select(count => (double)count)]), RandomTables.Of(rows, columns, [.. last.Select(count => (double)count)]));

    [Theory]
    [InlineData("rounded-to-10", 10)]
    [InlineData("rounded-to-20", 20)]
    public void Is_as_worked_by_hand(string block, double unit)
    {
        var page = WorkedExample.Of("entry");
        var turnover = EntryBeyondError.From(page.Table("jobs-before"), page.Table("jobs-after"), EntryRule.BeyondError(MeasurementError.RoundedTo(unit)));
        for (var region = 0; region < turnover.Regions.Count; region++)
            Assert.Equal(page.Row(block, turnover.Regions[region]), Enumerable.Range(0, turnover.Activities.Count).Select(activity => Word(turnover[region, activity])));
    }

    [Fact]
    public void Score_is_as_worked_by_hand()
    {
        var change = new QuotientChange(Cell.Of(40), 50, Cell.Of(50), 50);
        Assert.Equal(2.449, change.Score(MeasurementError.RoundedTo(10)), 5e-4);
        Assert.Equal(1.225, change.Score(MeasurementError.RoundedTo(20)), 5e-4);
    }

    [Fact]
    public void Moves_are_those_worked_by_hand()
    {
        var page = WorkedExample.Of("entry");
        var move = EntryBeyondError.From(page.Table("jobs-before"), page.Table("jobs-after"), EntryRule.BeyondError(MeasurementError.RoundedTo(10))).Move(0, 0)!.Value;
        Assert.Equal((0.8, 1), (move.Before, move.After));
        Assert.Equal(2.449, move.Score!.Value, 5e-4);
    }

    [Fact]
    public void Moves_agree_with_the_verdicts() => Years.Always(years =>
    {
        var turnover = EntryBeyondError.From(years.Before, years.After, EntryRule.BeyondError(MeasurementError.Counted()));
        for (var region = 0; region < turnover.Regions.Count; region++)
            for (var activity = 0; activity < turnover.Activities.Count; activity++)
            {
                var (move, verdict) = (turnover.Move(region, activity), turnover[region, activity]);
                Assert.Equal(verdict == TurnoverVerdict.Unknown, move is null);
                if (verdict == TurnoverVerdict.Entered)
                    Assert.True(move!.Value is { Before: < 1, After: >= 1, Score: > 1.644 });
                if (verdict == TurnoverVerdict.Left)
                    Assert.True(move!.Value is { Before: >= 1, After: < 1, Score: < -1.644 });
            }
    }, iter: 200);

    [Fact]
    public void Without_error_a_change_has_no_score()
    {
        var page = WorkedExample.Of("entry");
        Assert.Null(EntryBeyondError.From(page.Table("jobs-before"), page.Table("jobs-after"), EntryRule.Crossing()).Move(0, 0)!.Value.Score);
    }

    [Fact]
    public void Without_a_test_of_error_is_the_plain_entry() => Years.Always(years =>
    {
        var turnover = EntryBeyondError.From(years.Before, years.After, EntryRule.Crossing());
        var plain = Entry.From(Presence.From(Specialised.From(years.Before)), Presence.From(Specialised.From(years.After)));
        for (var region = 0; region < turnover.Regions.Count; region++)
            for (var activity = 0; activity < turnover.Activities.Count; activity++)
                if (turnover[region, activity] != TurnoverVerdict.Unknown && !AtThreshold(years.Before, region, activity) && !AtThreshold(years.After, region, activity))
                    Assert.Equal(plain[region, activity].ToString(), turnover[region, activity].ToString());
    }, iter: 300);

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    public void Agrees_with_EconGeo_where_all_is_known(string input)
    {
        var (before, after) = (Golden.Input(input), Golden.Input(input + "_t2"));
        var turnover = EntryBeyondError.From(before, after, EntryRule.Crossing());
        var difference = Golden.LargestDifference(input, "econgeo_entry_mat", before.Regions, before.Activities, (r, a) => turnover[r, a] switch { TurnoverVerdict.Entered => 1, TurnoverVerdict.StayedAway => 0, _ => double.NaN });
        Assert.Equal(0, difference);
    }

    [Fact]
    public void Every_rule_finds_some_of_the_crossings_and_a_coarser_error_never_more() => Years.Always(years =>
    {
        var crossing = Of(EntryRule.Crossing());
        var (none, fine, coarse, margin) = (Of(EntryRule.BeyondError(MeasurementError.None)), Of(EntryRule.BeyondError(MeasurementError.RoundedTo(5))), Of(EntryRule.BeyondError(MeasurementError.RoundedTo(25))), Of(EntryRule.WithMargin(0.25)));
        Assert.Equal(crossing, none);
        Assert.Subset(crossing, fine);
        Assert.Subset(fine, coarse);
        Assert.Subset(crossing, margin);

        HashSet<(int, int)> Of(EntryRule rule)
        {
            var turnover = EntryBeyondError.From(years.Before, years.After, rule);
            return [.. from region in Enumerable.Range(0, turnover.Regions.Count)
                       from activity in Enumerable.Range(0, turnover.Activities.Count)
                       where turnover[region, activity] == TurnoverVerdict.Entered
                       select (region, activity)];
        }
    }, iter: 300);

    [Fact]
    public void Turned_round_an_entry_is_an_exit() => Years.Always(years =>
    {
        var rule = EntryRule.BeyondError(MeasurementError.Counted());
        var (there, back) = (EntryBeyondError.From(years.Before, years.After, rule), EntryBeyondError.From(years.After, years.Before, rule));
        for (var region = 0; region < there.Regions.Count; region++)
            for (var activity = 0; activity < there.Activities.Count; activity++)
            {
                Assert.Equal(there[region, activity] == TurnoverVerdict.Entered, back[region, activity] == TurnoverVerdict.Left);
                Assert.Equal(there[region, activity] == TurnoverVerdict.RoseWithinError, back[region, activity] == TurnoverVerdict.FellWithinError);
            }
    }, iter: 300);

    [Fact]
    public void A_cell_that_one_year_does_not_publish_is_unknown_and_moves_no_other()
    {
        var (before, after) = (RandomTables.Of(2, 3, [40, 60, 500, 60, 40, 1]), RandomTables.Of(2, 3, [55, 45, 700, 45, 55, 9]));
        var hidden = RandomTables.Map(after, (_, a, cell) => a == 2 ? Cell.Missing() : cell);
        var (with, without) = (EntryBeyondError.From(before, hidden, EntryRule.Crossing()), EntryBeyondError.From(RandomTables.Of(2, 2, [40, 60, 60, 40]), RandomTables.Of(2, 2, [55, 45, 45, 55]), EntryRule.Crossing()));
        Assert.All(Enumerable.Range(0, 4), at => Assert.Equal(without[at / 2, at % 2], with[at / 2, at % 2]));
        Assert.Equal([TurnoverVerdict.Unknown, TurnoverVerdict.Unknown], [with[0, 2], with[1, 2]]);
        Assert.False(with.CanEnter(0, 2));
    }

    [Fact]
    public void With_an_earlier_year_what_only_dipped_cannot_enter()
    {
        var (earlier, before, after) = (RandomTables.Of(2, 2, [60, 40, 40, 60]), RandomTables.Of(2, 2, [40, 60, 60, 40]), RandomTables.Of(2, 2, [60, 40, 40, 60]));
        Assert.True(EntryBeyondError.From(before, after, EntryRule.Crossing()).CanEnter(0, 0));
        Assert.False(EntryBeyondError.From(before, after, EntryRule.Crossing(), earlier).CanEnter(0, 0));
        Assert.True(EntryBeyondError.From(before, after, EntryRule.Crossing(), before).CanEnter(0, 0));
    }

    [Fact]
    public void A_margin_takes_the_cells_near_the_threshold_out_of_those_that_can_enter()
    {
        var turnover = EntryBeyondError.From(RandomTables.Of(2, 2, [45, 55, 55, 45]), RandomTables.Of(2, 2, [80, 20, 20, 80]), EntryRule.WithMargin(0.2));
        Assert.Equal(0, turnover.CountCandidates());
        Assert.Equal(TurnoverVerdict.RoseWithinError, turnover[0, 0]);
    }

    [Fact]
    public void A_flag_of_low_reliability_makes_an_entry_uncertain()
    {
        var error = new MeasurementError("flagged", "invented") { UnreliableError = 0.25 };
        RegionActivityTable Flagged(double[] values, ObservationFlags flags) => RandomTables.Map(RandomTables.Of(2, 2, values), (_, _, cell) => Cell.Of(cell.Value!.Value, flags));
        double[] first = [40, 60, 60, 40], last = [60, 40, 40, 60];
        Assert.Equal(TurnoverVerdict.Entered, EntryBeyondError.From(Flagged(first, default), Flagged(last, default), EntryRule.BeyondError(error))[0, 0]);
        Assert.Equal(TurnoverVerdict.RoseWithinError, EntryBeyondError.From(Flagged(first, ObservationFlags.LowReliability), Flagged(last, ObservationFlags.LowReliability), EntryRule.BeyondError(error))[0, 0]);
    }

    [Fact]
    public void Rules_refuse_what_makes_no_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryRule.Crossing(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryRule.WithMargin(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryRule.BeyondError(MeasurementError.None, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasurementError.RoundedTo(0));
        Assert.Throws<ArgumentException>(() => EntryBeyondError.From(RandomTables.Of(1, 2, [1, 2]), RandomTables.Of(2, 1, [1, 2]), EntryRule.Crossing()));
    }

    private static bool AtThreshold(RegionActivityTable table, int region, int activity) => Math.Abs((LocationQuotient.From(table)[region, activity].Value ?? 0) - 1) < 1e-12;

    private static string Word(TurnoverVerdict verdict) => verdict switch
    {
        TurnoverVerdict.Entered => "entered",
        TurnoverVerdict.RoseWithinError => "rose-within-error",
        TurnoverVerdict.Left => "left",
        TurnoverVerdict.FellWithinError => "fell-within-error",
        TurnoverVerdict.Stayed => "stayed",
        TurnoverVerdict.StayedAway => "stayed-away",
        _ => "unknown",
    };
}
