using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Pipeline;

public sealed class EnginePipelineTests
{
    [Fact]
    public void A_plain_table_gives_what_the_same_table_gives_cell_by_cell() => RandomTables.Complete.Always(table =>
    {
        Assert.True(table.IsPlain);
        // A flag on one cell changes no figure but takes the table off the plain path.
        var cells = table.Cells.ToArray();
        cells[0] = cells[0] with { Flags = ObservationFlags.Provisional };
        var flagged = new RegionActivityTable(table.Regions, table.Activities, cells);
        Assert.False(flagged.IsPlain);
        var (quick, slow) = (EnginePipeline.From(table), EnginePipeline.From(flagged));
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
            {
                Assert.Equal(slow.Specialised[r, a], quick.Specialised[r, a]);
                var (one, other) = (slow.LocationQuotient[r, a], quick.LocationQuotient[r, a]);
                Assert.Equal((one.State, one.Lower is null, one.Upper is null), (other.State, other.Lower is null, other.Upper is null));
                Assert.Equal(one.Value ?? -1, other.Value ?? -1, 1e-12 * Math.Max(1, one.Value ?? 1));
                Assert.Equal(slow.Density[r, a], quick.Density[r, a]);
            }
        Assert.Equal(slow.Complexity.State, quick.Complexity.State);
    }, iter: 500);

    [Fact]
    public void In_reduced_precision_keeps_its_promise()
    {
        var table = RandomTables.Large(120, 500, seed: 9);
        var (full, reduced) = (EnginePipeline.From(table), EnginePipeline.From(table, DensityPrecision.Reduced));
        Assert.Equal(2 * 502 * Math.Pow(2, -24), reduced.LargestDensityError);
        for (var r = 0; r < 120; r++)
            for (var a = 0; a < 500; a++)
            {
                var (exact, near) = (full.Density[r, a], reduced.Density[r, a]);
                Assert.Equal(exact.State, near.State);
                Assert.Equal(exact.Value ?? 0, near.Value ?? 0, reduced.LargestDensityError * (exact.Value ?? 1));
            }
        Assert.Equal(full.Complexity.Regions![3], reduced.Complexity.Regions![3]);
    }

    [Fact]
    public void Refuses_reduced_precision_where_cells_are_missing()
    {
        var table = new RegionActivityTable(["R1"], ["A1", "A2"], [Cell.Of(1), Cell.Missing()]);
        Assert.Throws<ArgumentException>(() => EnginePipeline.From(table, DensityPrecision.Reduced));
        var presence = Presence.From(Specialised.From(RandomTables.Large(20, 30, seed: 1)));
        var cosine = ActivityRelatedness.From(CoOccurrence.From(presence), RelatednessMeasure.Cosine);
        Assert.Throws<ArgumentException>(() => RelatednessDensity.From(presence, cosine, precision: DensityPrecision.Reduced));
    }

    [Fact]
    public void Any_threshold_by_either_rule_is_decided_as_cell_by_cell() => RandomTables.Complete.Always(table =>
    {
        var cells = table.Cells.ToArray();
        cells[0] = cells[0] with { Flags = ObservationFlags.Provisional };
        var flagged = new RegionActivityTable(table.Regions, table.Activities, cells);
        foreach (var threshold in new[] { 0.5, 1, 1.25, 2 })
            foreach (var rule in Enum.GetValues<ThresholdRule>())
            {
                var (quick, slow) = (Specialised.From(table, threshold, rule), Specialised.From(flagged, threshold, rule));
                for (var at = 0; at < cells.Length; at++)
                    Assert.Equal(slow[at / table.Activities.Count, at % table.Activities.Count].OverPublished, quick[at / table.Activities.Count, at % table.Activities.Count].OverPublished);
            }
    }, iter: 200);
}
