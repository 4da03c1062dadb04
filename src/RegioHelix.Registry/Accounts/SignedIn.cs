namespace RegioHelix.Registry.Accounts;

/// <summary>Somebody who is signed in, as the database knows the account now.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Mail">The address by which the account signs in.</param>
/// <param name="Name">The person's name; null where the account has no person.</param>
/// <param name="Language">The account's language, ISO 639-1.</param>
/// <param name="Stamp">Changes with the password and with what an administrator does to the account: a session of another stamp is over.</param>
public sealed record SignedIn(Actor Actor, string Mail, string? Name, string Language, string Stamp);
