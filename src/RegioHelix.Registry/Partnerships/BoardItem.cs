namespace RegioHelix.Registry.Partnerships;

/// <summary>
/// Something that stands on the board of a partnership: a milestone, an action, a risk, an investment, a document, a meeting, an outcome. One record for
/// all, as lists, forms and health treat them alike; what its kind does not have is null. Nobody is named in it but members.
/// </summary>
public sealed class BoardItem : RegistryRecord
{
    /// <summary>The partnership.</summary>
    public Guid PartnershipId { get; internal set; }

    /// <summary>What it is.</summary>
    public BoardItemKind Kind { get; internal set; }

    /// <summary>What it says.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The member that answers for it, or that invests; null where nobody does.</summary>
    public Guid? OwnerId { get; internal set; }

    /// <summary>By when it is to be done, or when it was or will be; null where nobody said.</summary>
    public DateOnly? On { get; internal set; }

    /// <summary>When it was done; null before. Milestones, actions and risks alone.</summary>
    public DateOnly? DoneOn { get; internal set; }

    /// <summary>Where it can be read: a page of this site or a web address; null where it cannot.</summary>
    public string? Link { get; internal set; }

    /// <summary>The activities and themes that it is about. Actions and outcomes alone.</summary>
    public IReadOnlyList<string> Activities { get; internal set; } = [];

    /// <summary>How likely, 1 to 3. Risks alone.</summary>
    public int? Likelihood { get; internal set; }

    /// <summary>How bad, 1 to 3. Risks alone.</summary>
    public int? Impact { get; internal set; }

    /// <summary>What is done about it. Risks alone.</summary>
    public string? Answer { get; internal set; }

    /// <summary>The money. Investments alone.</summary>
    public decimal? Amount { get; internal set; }

    /// <summary>Its currency, three letters of ISO 4217. Investments alone.</summary>
    public string? Currency { get; internal set; }

    /// <summary>The fund, programme or own means that it comes from. Investments alone.</summary>
    public string? Source { get; internal set; }

    /// <summary>When it was entered. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>True where something was to be done by a day that is over.</summary>
    public bool IsOverdue(DateOnly day) => Kind is BoardItemKind.Milestone or BoardItemKind.Action && On < day && (DoneOn is null || DoneOn > day);
}

/// <summary>What can stand on the board.</summary>
public enum BoardItemKind
{
    /// <summary>A point to be reached.</summary>
    Milestone,

    /// <summary>Something to be done.</summary>
    Action,

    /// <summary>What could go wrong.</summary>
    Risk,

    /// <summary>Money that somebody puts in.</summary>
    Investment,

    /// <summary>A text to read, by its link.</summary>
    Document,

    /// <summary>A meeting of the members.</summary>
    Meeting,

    /// <summary>What came of an event.</summary>
    Outcome,
}

/// <summary>The measure of a partnership's goal on a day.</summary>
public sealed class GoalReading : RegistryRecord
{
    /// <summary>The partnership.</summary>
    public Guid PartnershipId { get; internal set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; internal set; }

    /// <summary>The value, in the unit of the measure.</summary>
    public decimal Amount { get; internal set; }

    /// <summary>Where it was read.</summary>
    public string Source { get; internal set; } = "";
}
