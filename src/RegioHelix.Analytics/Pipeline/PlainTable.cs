using System.Runtime.InteropServices;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>The numbers and sums of a table without a missing cell: what the kernels read instead of cells.</summary>
/// <param name="Values">Row-major; the table's own memory, not to be written.</param>
/// <param name="Sums">Its sums.</param>
internal sealed record PlainTable(double[] Values, PlainSums Sums)
{
    /// <summary>Null where a cell is missing or flagged.</summary>
    /// <exception cref="ArgumentException">A negative or infinite cell.</exception>
    public static PlainTable? Find(RegionActivityTable table)
    {
        if (!table.IsPlain || !MemoryMarshal.TryGetArray(table.PlainValues, out var values))
            return null;
        var sums = new PlainSums(table.Regions.Count, table.Activities.Count);
        sums.Fill(values.Array!, Cores.All);
        if (!sums.IsSound)
            TableSums.ThrowUnsound(table);
        return new(values.Array!, sums);
    }
}
