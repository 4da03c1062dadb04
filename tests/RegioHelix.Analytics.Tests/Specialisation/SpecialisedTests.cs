using CsCheck;
using System.Numerics;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class SpecialisedTests
{
    [Theory]
    [InlineData("jobs", "specialised")]
    [InlineData("jobs-missing", "specialised-missing")]
    [InlineData("jobs-tie", "specialised-tie")]
    public void Is_as_worked_by_hand(string jobs, string answers)
    {
        var page = WorkedExample.Of("specialised");
        var table = page.Table(jobs);
        var specialised = Specialised.From(table);
        for (var r = 0; r < table.Regions.Count; r++)
            Assert.Equal(page.Row(answers, table.Regions[r]), Enumerable.Range(0, table.Activities.Count).Select(a => Word(specialised[r, a].Verdict)));
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("medium")]
    [InlineData("disconnected")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_exact_integers(string input)
    {
        var table = Golden.Input(input);
        var specialised = Specialised.From(table);
        Assert.Equal(0, Golden.LargestDifference(input, "formula_binary_ge1", table.Regions, table.Activities, (r, a) => specialised[r, a].Verdict == Verdict.Yes ? 1 : 0));
    }

    [Fact]
    public void Decides_in_exact_integers_for_huge_counts_too() => RandomTables.Complete.Always(table =>
    {
        var specialised = Specialised.From(table);
        var above = Specialised.From(table, 1, ThresholdRule.Above);
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
            {
                var (x, row, column, total) = (Count(table[r, a]), Sum(table, r, null), Sum(table, null, a), Sum(table, null, null));
                var defined = row > 0 && column > 0;
                Assert.Equal(defined && x * total >= row * column, specialised[r, a].OverPublished);
                Assert.Equal(defined && x * total > row * column, above[r, a].OverPublished);
            }
    }, iter: 1000);

    [Fact]
    public void Takes_decimals_as_they_are_written()
    {
        // A tenth and its multiples: every quotient is exactly 1, and in binary none of the sums is.
        var table = RandomTables.Of(3, 3, [0.1, 0.2, 0.7, 0.3, 0.6, 2.1, 0.1, 0.2, 0.7]);
        var specialised = Specialised.From(table);
        Assert.All(Enumerable.Range(0, 9), at => Assert.Equal(Verdict.Yes, specialised[at / 3, at % 3].Verdict));
    }

    [Fact]
    public void Never_changes_a_certain_verdict_when_the_missing_becomes_known() => RandomTables.Hidden.Always(tables =>
    {
        var (truth, published) = (Specialised.From(tables.Truth), Specialised.From(tables.Published));
        var quotient = LocationQuotient.From(tables.Truth);
        for (var r = 0; r < truth.Regions.Count; r++)
            for (var a = 0; a < truth.Activities.Count; a++)
                if (published[r, a].Verdict != Verdict.CannotTell && quotient[r, a].Value is { } value && Math.Abs(value - 1) > 1e-9)
                    Assert.Equal(truth[r, a].Verdict, published[r, a].Verdict);
    }, iter: 2000);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Refuses_a_threshold_that_is_none(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Specialised.From(RandomTables.Of(1, 1, [1]), threshold));

    private static string Word(Verdict verdict) => verdict switch { Verdict.Yes => "yes", Verdict.No => "no", _ => "cannot-tell" };

    private static BigInteger Count(Cell cell) => new(cell.Value!.Value);

    private static BigInteger Sum(RegionActivityTable table, int? region, int? activity)
    {
        var sum = BigInteger.Zero;
        for (var at = 0; at < table.Cells.Length; at++)
            if ((region is null || at / table.Activities.Count == region) && (activity is null || at % table.Activities.Count == activity))
                sum += Count(table.Cells[at]);
        return sum;
    }
}
