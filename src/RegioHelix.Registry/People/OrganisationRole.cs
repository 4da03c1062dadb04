using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.People;

/// <summary>A person's place in an organisation.</summary>
public sealed class OrganisationRole : RegistryRecord
{
    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>The person; null where it was not loaded.</summary>
    public Person? Person { get; internal set; }

    /// <summary>What the role allows.</summary>
    public RoleKind Kind { get; internal set; }

    /// <summary>The job's title; null where none is given.</summary>
    public string? Title { get; internal set; }

    /// <summary>True where the person wants to be named on the organisation's page.</summary>
    public bool IsShown { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);
}

/// <summary>What a role in an organisation allows; each allows what those before it do.</summary>
public enum RoleKind
{
    /// <summary>Belongs to it: sees what is not public yet.</summary>
    Member,

    /// <summary>Changes its profile, needs and members.</summary>
    Editor,

    /// <summary>Also makes it public, removes it, and gives roles.</summary>
    Owner,
}
