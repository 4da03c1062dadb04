using RegioHelix.Testing;

namespace RegioHelix.Web.Tests.Authorisation;

/// <summary>A line of <c>matrix.tsv</c>: one method of one route, an address that asks for it, and what each role is answered.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">The route as it was mapped.</param>
/// <param name="Address">An address of it; after a space the fields of the form.</param>
/// <param name="Answers">By role, in the order of <see cref="Roles"/>: a status, <c>sign-in</c> for being sent to sign in, <c>done</c> for being led on.</param>
internal sealed record MatrixRow(string Method, string Route, string Address, IReadOnlyList<string> Answers)
{
    /// <summary>Who asks.</summary>
    public static readonly string[] Roles = ["anonymous", "member", "editor", "owner", "stranger", "moderator", "administrator"];

    /// <summary>The table's place in the repository.</summary>
    public static string Place => Path.Combine(Requires.FindRoot(), "tests", "RegioHelix.Web.Tests", "Authorisation", "matrix.tsv");

    /// <summary>What tells rows apart.</summary>
    public string Key => $"{Method} {Route}";

    /// <summary>All rows. One answer alone holds for every role.</summary>
    public static IReadOnlyList<MatrixRow> ReadAll() => [.. File.ReadLines(Place).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(Read)];

    private static MatrixRow Read(string line)
    {
        var cells = line.Split('\t');
        var answers = cells[3..];
        if (answers.Length == 1)
            answers = [.. Enumerable.Repeat(answers[0], Roles.Length)];
        return answers.Length == Roles.Length ? new(cells[0], cells[1], cells[2], answers) : throw new InvalidDataException($"not one answer and not {Roles.Length}: {line}");
    }
}
