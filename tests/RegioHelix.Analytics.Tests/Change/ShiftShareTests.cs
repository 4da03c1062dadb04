using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Change;

public sealed class ShiftShareTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("shift-share");
        var (dunn, esteban) = (ShiftShare.From(page.Table("jobs"), page.Table("jobs-later")), ShiftShare.From(page.Table("jobs"), page.Table("jobs-later"), ShiftShareForm.EstebanMarquillas));
        page.Agrees("dunn", (region, what) => Part(dunn.Single(line => line.Region == region), what));
        page.Agrees("esteban-marquillas", (region, what) => Part(esteban.Single(line => line.Region == region), what));
    }

    [Theory]
    [InlineData(ShiftShareForm.Dunn, "reat_shift_Dunn")]
    [InlineData(ShiftShareForm.EstebanMarquillas, "reat_shift_Esteban")]
    public void Agrees_with_REAT(ShiftShareForm form, string output)
    {
        var (earlier, later) = (Golden.Input("tiny"), Golden.Input("tiny_t2"));
        var (regions, columns, values) = Golden.Output("tiny", output);
        for (var r = 0; r < regions.Length; r++)
        {
            // The reference takes for each region only the activities present there in both years, in the whole as well.
            int[] kept = [.. Enumerable.Range(0, earlier.Activities.Count).Where(a => earlier[r, a].Value > 0 && later[r, a].Value > 0)];
            var line = ShiftShare.From(Cut(earlier, kept), Cut(later, kept), form)[r];
            for (var column = 0; column < columns.Length; column++)
                Assert.Equal(values[(r * columns.Length) + column], Part(line, columns[column]), 1e-11);
        }
    }

    [Fact]
    public void Adds_up_to_the_change_in_every_form() => RandomTables.Positive.Always(table =>
    {
        var later = RandomTables.Map(table, (r, a, cell) => Cell.Of(cell.Value!.Value * (((r + (2 * a)) % 5) / 2.0)));
        var last = RandomTables.Map(later, (r, a, cell) => Cell.Of(cell.Value!.Value + a));
        foreach (var form in Enum.GetValues<ShiftShareForm>())
        {
            foreach (var line in ShiftShare.From(table, later, form).Concat(ShiftShare.Dynamic([table, later, last], form)))
                Assert.Equal(line.Change, line.NationalShare + line.NetShift, 1e-12 * Math.Max(1, Math.Abs(line.NationalShare) + Math.Abs(line.NetShift) + 100));
            Assert.Equal(0, ShiftShare.From(table, later, form).Sum(line => line.IndustrialMix), 1e-8);
        }
    }, iter: 300);

    private static RegionActivityTable Cut(RegionActivityTable table, int[] kept) => new(
        table.Regions, [.. kept.Select(a => table.Activities[a])], [.. Enumerable.Range(0, table.Regions.Count).SelectMany(r => kept.Select(a => table[r, a]))]);

    private static double Part(ShiftShareLine line, string name) => name switch
    {
        "change" or "Growth (t1-t)" => line.Change,
        "national" or "National share" => line.NationalShare,
        "mix" or "Industrial mix" => line.IndustrialMix,
        "regional" or "Regional share" => line.RegionalShare,
        "allocation" or "Allocation effect" => line.Allocation,
        "Net total shift" => line.NetShift,
        _ => throw new ArgumentException(name),
    };
}
