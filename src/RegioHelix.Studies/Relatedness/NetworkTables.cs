using System.Collections.Concurrent;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Relatedness;

/// <summary>
/// What networks and nearest activities rest on, computed once a vintage, year and set of switches. A vintage never changes, so what was computed from it stays right.
/// </summary>
public sealed class NetworkTables(OpportunityTables tables)
{
    private const int MostKept = 48;

    private readonly ConcurrentDictionary<OpportunityTables.Key, Once<NetworkBasis>> kept = new();

    /// <summary>The tables beneath.</summary>
    internal OpportunityTables Opportunities => tables;

    /// <summary>The basis for a table under the switches.</summary>
    internal NetworkBasis Get(SpecialisationTable table, StudySettings settings)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(OpportunityTables.Key.Of(table, settings), _ => new(() => new NetworkBasis(tables.Get(table, settings)))).Value;
    }
}
