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

    /// <summary>Writes the counts of a draw, and beside them what the other cells start from.</summary>
    public void Fill(ulong drawKey, ReadOnlySpan<double> start, Span<double> values)
    {
        Span<ulong> bits = stackalloc ulong[Piece];
        // Piece by piece, so that a cell's number is still in the cache when it is overwritten.
        for (var (from, copied) = (0, 0); copied < values.Length; from += Piece)
        {
            var own = positions.AsSpan(from..Math.Min(from + Piece, positions.Length));
            var end = from + Piece < positions.Length ? own[^1] + 1 : values.Length;
            start[copied..end].CopyTo(values[copied..]);
            copied = end;
            RandomStream.FirstOf(drawKey, keys.AsSpan(from, own.Length), bits);
            var which = laws.AsSpan(from, own.Length);
            for (var at = 0; at < own.Length; at++)
                values[own[at]] = tables.Draw(which[at], bits[at]);
        }
    }
}
