namespace RegioHelix.Registry.Importing;

/// <summary>A file that was taken in as a whole, and can be taken back as a whole while nobody has edited what it brought.</summary>
public sealed class ImportBatch : RegistryRecord
{
    /// <summary>What the invented community is noted as: it is no list of anybody's, and goes by its own command.</summary>
    internal const string InventedCommunity = "invented community";

    /// <summary>What the stories that every registry begins with are noted as.</summary>
    internal const string FirstPractices = "first practices";

    /// <summary>What the program took in by itself: nobody's list, and not taken back as one.</summary>
    internal static readonly string[] OurOwn = [InventedCommunity, FirstPractices];

    /// <summary>The file as the user named it.</summary>
    public string FileName { get; internal set; } = "";

    /// <summary>The cluster organisation whose members it brought; null where none.</summary>
    public Guid? ClusterId { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>The person who took it in; null at the command line, and after erasure.</summary>
    public Guid? ImportedBy { get; internal set; }

    /// <summary>What it is a list of: organisations or people.</summary>
    public ImportedKind Kind { get; internal set; }

    /// <summary>How many organisations or people it added.</summary>
    public int Added { get; internal set; }

    /// <summary>How many of its lines were known already.</summary>
    public int Known { get; internal set; }

    /// <summary>When it was taken back. UTC; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (ImportedBy, null);
}

/// <summary>A record that an import brought.</summary>
public sealed class ImportedRecord
{
    /// <summary>The import.</summary>
    public Guid BatchId { get; internal set; }

    /// <summary>The record.</summary>
    public Guid RecordId { get; internal set; }

    /// <summary>What it is.</summary>
    public ImportedKind Kind { get; internal set; }

    /// <summary>The line of the file, from 1.</summary>
    public long Line { get; internal set; }
}

/// <summary>What an import brings.</summary>
public enum ImportedKind
{
    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A membership in a cluster organisation.</summary>
    Membership,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A tie.</summary>
    Tie,

    /// <summary>A person's place in an organisation.</summary>
    Role,
}
