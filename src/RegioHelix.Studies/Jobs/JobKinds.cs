namespace RegioHelix.Studies.Jobs;

/// <summary>The names under which pages start long work; the executable registers what runs under each.</summary>
public static class JobKinds
{
    /// <summary>Downloads and imports the recommended set.</summary>
    public const string ImportRecommended = "import-recommended";

    /// <summary>Imports a file dropped on the data page.</summary>
    public const string ImportFile = "import-file";

    /// <summary>Looks into a dropped table.</summary>
    public const string OwnPreview = "own-preview";

    /// <summary>Imports a dropped table.</summary>
    public const string OwnImport = "own-import";

    /// <summary>Looks into a dropped panel.</summary>
    public const string OwnPanel = "own-panel";

    /// <summary>Runs an effect check on a dropped panel.</summary>
    public const string OwnEvidence = "own-evidence";

    /// <summary>Plans the programme of an event.</summary>
    public const string PlanEvent = "event-plan";

    /// <summary>Runs effect checks of a strategy's priorities.</summary>
    public const string CheckStrategy = "strategy-check";

    /// <summary>Seats the discussions of an event.</summary>
    public const string SeatEvent = "event-seats";

    /// <summary>
    /// Those that any of several servers can run: all that they read and write is in the registry, or in vintages that each has. The others need files that
    /// the server has on which they were asked for, and stay with it.
    /// </summary>
    public static IReadOnlyList<string> Shared { get; } = [PlanEvent, SeatEvent, CheckStrategy];

    /// <summary>How the kinds begin that belong to an own table: their results live as long as the table.</summary>
    public const string OfOwnTables = "own-";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ImportRecommended, ImportFile, OwnPreview, OwnImport, OwnPanel, OwnEvidence, PlanEvent, SeatEvent, CheckStrategy];
}
