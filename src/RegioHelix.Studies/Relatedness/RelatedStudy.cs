using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Relatedness;

/// <summary>What is this activity related to?</summary>
public sealed class RelatedStudy(NetworkTables tables, SearchStudy search)
{
    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches. An activity that is not traded is set among all that are loaded.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public RelatedProfile Run(string activity, StudySettings settings)
    {
        var specialisation = tables.Opportunities.Specialisation;
        var (table, column) = ActivityChoice.Choose(specialisation, search, activity, settings);
        var reference = table.Activities[column];
        var basis = IsBroad(reference) || reference.Reach == MarketReach.SetAside ? null : tables.Get(table, ActivityScopes.For(reference, settings));
        var related = basis?.RelatedTo(reference.Code) ?? [];
        var provenance = ProvenanceWriter.Write(table, "relatedness", "presence", "network");
        return new RelatedProfile(
            reference.Code,
            reference.ShortName(),
            provenance,
            StudySwitches.Offer(specialisation.Store, table.Choice, settings),
            RelatedWriter.Sentence(reference, related, provenance),
            RelatedWriter.Explanation(provenance),
            related,
            related.Count == 0 ? null : basis!.FindCommunity(reference.Code));
    }

    /// <summary>True for sections and broader groups, of which relatedness says nothing: too much that is unlike is in one.</summary>
    internal static bool IsBroad(ActivityReference activity) => activity.Level is ActivityLevel.Section or ActivityLevel.Aggregate;
}
