using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>The cells of a table whose draws are looked up: published counts that chance alone moves, up to a thousand.</summary>
internal sealed class TabledCells
{
    private const int Piece = 512;

    private readonly PoissonTables tables = new();
    private readonly int[] positions;
    private readonly ulong[] keys;
    private readonly PoissonTables.Law[] laws;
    private readonly HashSet<int> held;

    public TabledCells(RegionActivityTable table, IEnumerable<int> cells, ulong[] keys)
    {
        var found = cells.Select(at => (At: at, Law: tables.Find(table.Cells[at].Value!.Value))).Where(cell => cell.Law is not null).ToList();
        tables.Seal();
        positions = [.. found.Select(cell => cell.At)];
        this.keys = [.. positions.Select(at => keys[at])];
        laws = [.. found.Select(cell => cell.Law!.Value)];
        held = [.. positions];
    }

    /// <summary>True where the cell at a position is one of them.</summary>
    public bool Holds(int at) => held.Contains(at);

    /// <summary>Writes the counts of a draw.</summary>
    public void Fill(ulong drawKey, Span<double> values)
    {
        Span<ulong> bits = stackalloc ulong[Piece];
        for (var from = 0; from < positions.Length; from += Piece)
        {
            var count = Math.Min(Piece, positions.Length - from);
            RandomStream.FirstOf(drawKey, keys.AsSpan(from, count), bits);
            for (var at = 0; at < count; at++)
                values[positions[from + at]] = tables.Draw(laws[from + at], bits[at]);
        }
    }
}
