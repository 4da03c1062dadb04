namespace RegioHelix.Import.Simulated;

/// <summary>What happens in a planted event.</summary>
public enum PlantedEventKind
{
    /// <summary>An activity rises over the threshold in a region that is strong in the activity's group: what relatedness foretells.</summary>
    RelatedEntry,

    /// <summary>An activity rises over the threshold in a region that is weak in its group: noise, which relatedness does not foretell.</summary>
    UnrelatedEntry,

    /// <summary>An activity falls below the threshold in a region that is weak in its group.</summary>
    Exit,
}
