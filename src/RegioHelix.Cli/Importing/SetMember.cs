using RegioHelix.Import.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Importing;

/// <summary>What became of one member of the recommended set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">The import; null where there was none.</param>
/// <param name="Problems">Why it could not be imported; empty where it was, or was up to date.</param>
internal sealed record SetMember(string Name, ImportOutcome? Outcome, IReadOnlyList<Problem> Problems)
{
    /// <summary>True where it could not be imported.</summary>
    public bool Failed => Problems.Count > 0;
}

/// <summary>How far the set has come.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Doing">What it is doing.</param>
internal readonly record struct SetProgress(double Share, Phrase Doing);
