using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Studies.Funding;

/// <summary>What evaluations say can go wrong with money that crosses a border.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What goes wrong.</param>
/// <param name="Source">Where it was read.</param>
public sealed record FundingBarrier(string Name, LocalText Text, string Source)
{
    private static readonly Lazy<IReadOnlyList<(string Scope, FundingBarrier Barrier)>> Rows = new(() =>
    [
        .. EmbeddedTable.Read(typeof(FundingRule).Assembly, "Funding.barriers.tsv", "barrier", "scope", "english", "dutch", "source", "evidence")
            .Select(row => (row[1], new FundingBarrier(row[0], new LocalText(row[2], row[3]), row[4]))),
    ]);

    /// <summary>Those that bear on a case.</summary>
    internal static IReadOnlyList<FundingBarrier> List(bool isOutside, bool hasAid) =>
        [.. Rows.Value.Where(one => one.Scope == "all" || (one.Scope == "outside" && isOutside) || (one.Scope == "aid" && hasAid)).Select(one => one.Barrier)];
}
