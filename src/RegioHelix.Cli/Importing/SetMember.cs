using RegioHelix.Import.Publishing;

namespace RegioHelix.Cli.Importing;

/// <summary>What became of one member of the recommended set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">The import; null where there was none.</param>
/// <param name="Failed">True where it could not be imported.</param>
/// <param name="Message">Why there was none: up to date, or what is wrong.</param>
internal sealed record SetMember(string Name, ImportOutcome? Outcome, bool Failed, string Message);

/// <summary>How far the set has come.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Doing">What it is doing.</param>
internal readonly record struct SetProgress(double Share, string Doing);
