namespace RegioHelix.Registry;

/// <summary>Who changes something. The audit trail keeps the kind and the account's id, never a name or an address.</summary>
/// <param name="Kind">What acts.</param>
/// <param name="AccountId">The account; null where nobody is signed in.</param>
/// <param name="PersonId">The person behind the account; null where the account has none.</param>
public sealed record Actor(ActorKind Kind, Guid? AccountId = null, Guid? PersonId = null)
{
    /// <summary>Nobody known: reads what is public.</summary>
    public static Actor Anonymous { get; } = new(ActorKind.Anonymous);

    /// <summary>The owner of this machine at the command line.</summary>
    public static Actor Command { get; } = new(ActorKind.Command);

    /// <summary>The program itself: what falls due, what is mailed.</summary>
    public static Actor System { get; } = new(ActorKind.System);

    /// <summary>True for who may change what belongs to others: administrators, the command line, the program.</summary>
    public bool IsTrusted => Kind is ActorKind.Administrator or ActorKind.Command or ActorKind.System;

    /// <summary>True for who may also look after what others publish.</summary>
    public bool IsModerating => IsTrusted || Kind is ActorKind.Moderator;
}

/// <summary>The kinds of actor.</summary>
public enum ActorKind
{
    /// <summary>Nobody known.</summary>
    Anonymous,

    /// <summary>A signed-in account.</summary>
    Account,

    /// <summary>An account that looks after what is published.</summary>
    Moderator,

    /// <summary>An account that administers the platform.</summary>
    Administrator,

    /// <summary>The command line.</summary>
    Command,

    /// <summary>The program itself.</summary>
    System,
}
