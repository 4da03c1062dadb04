namespace RegioHelix.Registry.Partnerships;

/// <summary>What shows that a partnership may enter or leave a stage.</summary>
public sealed class StageEvidence : RegistryRecord
{
    /// <summary>The partnership.</summary>
    public Guid PartnershipId { get; internal set; }

    /// <summary>The stage.</summary>
    public PartnershipStage Stage { get; internal set; }

    /// <summary>Whether it opens the stage or closes it.</summary>
    public EvidenceSide Side { get; internal set; }

    /// <summary>What it is.</summary>
    public string What { get; internal set; } = "";

    /// <summary>Where it can be read; null where it cannot.</summary>
    public string? Link { get; internal set; }

    /// <summary>The day on which it was made.</summary>
    public DateOnly On { get; internal set; }

    /// <summary>When it was entered. UTC.</summary>
    public DateTimeOffset AddedAt { get; internal set; }

    /// <summary>True where it still counts: what was entered before the partnership last went back showed too little.</summary>
    public bool Counts(IEnumerable<StageStep> steps) => steps.Where(step => step.IsBack).All(step => step.At < AddedAt);
}

/// <summary>The two ends of a stage.</summary>
public enum EvidenceSide
{
    /// <summary>That it can begin.</summary>
    Entry,

    /// <summary>That it is done.</summary>
    Exit,
}

/// <summary>A move from one stage to another. It stays.</summary>
public sealed class StageStep : RegistryRecord
{
    /// <summary>The partnership.</summary>
    public Guid PartnershipId { get; internal set; }

    /// <summary>The stage that was left; null at the beginning.</summary>
    public PartnershipStage? From { get; internal set; }

    /// <summary>The stage that was entered.</summary>
    public PartnershipStage To { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>Why; null where it went on.</summary>
    public string? Reason { get; internal set; }

    /// <summary>True where the partnership went back.</summary>
    public bool IsBack => From > To;
}
