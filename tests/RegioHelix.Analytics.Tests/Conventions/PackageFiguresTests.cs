using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

/// <summary>Every output of every package for relatedness and complexity is ours, or shows the package's error.</summary>
public sealed class PackageFiguresTests
{
    private static readonly string[] Inputs = ["tiny", "tiny_empty", "disconnected", "medium", "real_germany_2008", "real_world_trade_1998_2000"];

    public static TheoryData<string> Outputs => [.. PackageFigures.Claims.Keys];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Are_ours_or_show_the_error(string output)
    {
        var claim = PackageFigures.Claims[output];
        var seen = 0;
        foreach (var name in Inputs.Where(input => Golden.Outputs(input).Contains(output)))
        {
            var (labels, columns, values) = Golden.Output(name, output);
            if (columns.Length == 0)
                continue; // The package failed here and left its message.
            seen++;
            var why = claim.Differs.FirstOrDefault(known => known.Input == name).Why;
            var largest = Largest(PackageInput.Of(name), claim, labels, columns, values, out var where);
            if (why is null)
                Assert.True(largest <= claim.Tolerance, $"{name}/{output}: differs by {largest:R} at {where}");
            else
                Assert.True(largest > 10 * claim.Tolerance, $"{name}/{output}: should differ ({why}), but by {largest:R} only");
        }
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public void Leave_no_output_out()
    {
        var held = PackageFigures.Claims.Keys.ToHashSet(StringComparer.Ordinal);
        string[] begins = [.. PackageFigures.Elsewhere.Keys, .. PackageFigures.OtherFamilies];
        // econci stops at an empty region: its file holds the message.
        var missing = Inputs.SelectMany(input => Golden.Outputs(input).Select(output => (input, output)))
            .Where(one => one != ("tiny_empty", "econci") && !held.Contains(one.output) && !Array.Exists(begins, begin => one.output.StartsWith(begin, StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    private static double Largest(PackageInput input, PackageClaim claim, string[] labels, string[] columns, double[] values, out string where)
    {
        where = "";
        OwnFigures own;
        try
        {
            own = claim.Own(input);
        }
        catch (NullReferenceException)
        {
            where = "we refuse";
            return double.PositiveInfinity;
        }
        var empty = input.Presence.DropEmpty();
        var largest = 0.0;
        var (rowsAt, columnsAt) = (Positions(own.Rows, labels), columns.Length == 1 ? [0] : Positions(own.Columns, columns));
        for (var row = 0; row < labels.Length; row++)
            for (var column = 0; column < columns.Length; column++)
            {
                var (r, c) = (rowsAt[row], columnsAt[column]);
                var (mine, theirs) = (r < 0 || c < 0 ? double.NaN : own.Value(r, c), values[(row * columns.Length) + column]);
                // Of an empty region or activity we say nothing or 0; packages drop it, print 0, or infinity.
                if (double.IsNaN(mine) != double.IsNaN(theirs) && (IsEmpty(labels[row]) || IsEmpty(columns[column])))
                    continue;
                var difference = double.IsNaN(mine) && double.IsNaN(theirs) ? 0 : double.IsNaN(mine) || double.IsNaN(theirs) ? double.PositiveInfinity : Math.Abs(mine - theirs);
                if (difference > largest)
                    (largest, where) = (difference, $"{labels[row]}, {columns[column]}: ours {mine:R}, theirs {theirs:R}");
            }
        return largest;

        bool IsEmpty(string label) => empty.DroppedRegions.Contains(label) || empty.DroppedActivities.Contains(label);
    }

    private static int[] Positions(IReadOnlyList<string> labels, string[] sought)
    {
        var places = labels.Index().ToLookup(label => label.Item, label => label.Index, StringComparer.Ordinal);
        return [.. sought.Select((label, otherwise) => places.Contains(label) ? places[label].First() : int.TryParse(label, out _) && otherwise < labels.Count ? otherwise : -1)];
    }
}
