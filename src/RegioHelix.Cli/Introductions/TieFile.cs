using System.CommandLine;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Ties;
using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Introductions;

/// <summary>The file of ties that both commands take.</summary>
internal static class TieFile
{
    public static Argument<string> Argument() => new("TIES.csv") { Description = "A CSV, plain or gzip, with the columns a, b and trust (above 0 to 1). Undirected; of duplicates the strongest counts." };

    public static TieNetwork Read(string path)
    {
        using var source = OpenedSource.AtPath(path);
        return TieNetwork.From(TieReader.Read(source));
    }

    /// <summary>The number of a person.</summary>
    /// <exception cref="ProblemsException">Nobody of that name has a tie.</exception>
    public static int Find(TieNetwork network, string option, string person) => network.Find(person) is >= 0 and var number
        ? number
        : throw new ProblemsException(new Problem(option, 0, 0, "unknown-person", person, Phrase.Of("nobody in the file has this name; check the spelling, names are told apart by capitals too")));
}
