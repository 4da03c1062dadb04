namespace RegioHelix.Registry.Privacy;

/// <summary>All that is held on one person: what the person is entitled to see and to take along. Source: GDPR, articles 15 and 20.</summary>
/// <param name="At">When it was put together. UTC.</param>
/// <param name="PersonId">The person; null for an account without one.</param>
/// <param name="AccountId">The account; null where there is none.</param>
/// <param name="Records">The records, kind by kind in the order of <see cref="PersonalData"/>.</param>
/// <param name="PrivateTies">How many others say in private that they know the person; who they are is theirs.</param>
public sealed record HeldData(DateTimeOffset At, Guid? PersonId, Guid? AccountId, IReadOnlyList<HeldRecord> Records, int PrivateTies);

/// <summary>One record of it.</summary>
/// <param name="Kind">The key of its row in <see cref="PersonalData"/>.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Fields">What it says. Secrets are left out, and so is what it says of others.</param>
public sealed record HeldRecord(string Kind, Guid? Id, IReadOnlyDictionary<string, object?> Fields);
