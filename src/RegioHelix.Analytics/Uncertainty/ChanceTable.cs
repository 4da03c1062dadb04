using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How often something was so of each cell, among the draws.</summary>
public sealed class ChanceTable
{
    private readonly int[] yes;
    private readonly int[] known;
    private readonly int draws;

    internal ChanceTable(IReadOnlyList<string> rows, IReadOnlyList<string> columns, int[] yes, int[] known, int draws) =>
        (Rows, Columns, this.yes, this.known, this.draws) = (rows, columns, yes, known, draws);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The chance at a row and a column by position.</summary>
    public Chance this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns.Count, nameof(column));
            var at = (row * Columns.Count) + column;
            return new(yes[at], known[at], draws);
        }
    }

    /// <summary>Counts the answers of all draws; null where a draw has none at all.</summary>
    internal static ChanceTable Count(TableDraws draws, Func<RegionActivityTable, Func<int, int, bool?>?> ask, DrawControl? control)
    {
        var (rows, columns) = (draws.Table.Regions, draws.Table.Activities);
        var (yes, known) = (new int[rows.Count * columns.Count], new int[rows.Count * columns.Count]);
        DrawRun.ForEach(draws.Count, control ?? new(), draw =>
        {
            if (ask(draws[draw]) is not { } answers)
                return;
            for (var at = 0; at < yes.Length; at++)
                if (answers(at / columns.Count, at % columns.Count) is { } answer)
                {
                    Interlocked.Increment(ref known[at]);
                    if (answer)
                        Interlocked.Increment(ref yes[at]);
                }
        });
        return new(rows, columns, yes, known, draws.Count);
    }
}
