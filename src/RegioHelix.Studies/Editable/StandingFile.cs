using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Editable;

/// <summary>
/// A set that travels with the program and that a user's file adds to or replaces in part. Whatever is wrong with the file, it is said with its line, and the
/// former set stays in force: the last good one of this process, else the one that travels.
/// </summary>
/// <typeparam name="T">One of the set.</typeparam>
/// <param name="path">The user's file; null for none.</param>
/// <param name="travelling">What travels with the program.</param>
/// <param name="read">Reads a table of this name.</param>
/// <param name="join">Joins the two, or says what is impossible about that.</param>
internal sealed class StandingFile<T>(
    string? path, IReadOnlyList<T> travelling, Func<TextReader, string, IReadOnlyList<T>> read, Func<IReadOnlyList<T>, IReadOnlyList<T>, IReadOnlyList<T>> join)
{
    private readonly UserFile<T> own = new(path, read);
    private readonly Lock gate = new();
    private (IReadOnlyList<T> Items, IReadOnlyList<Problem> Problems, string Stamp) standing = (travelling, [], "");

    /// <summary>The set in force, and what is wrong with the user's file.</summary>
    public (IReadOnlyList<T> Items, IReadOnlyList<Problem> Problems, string Stamp) Read()
    {
        lock (gate)
        {
            var contents = own.Read();
            if (contents.Stamp != standing.Stamp)
                standing = Join(contents);
            return standing;
        }
    }

    /// <summary>Insists on a file of the user's without problems, for a command that names it.</summary>
    /// <exception cref="ProblemsException">There is no such file, or what is wrong with it, each with its line.</exception>
    public void Demand()
    {
        if (!File.Exists(path))
            throw new ProblemsException(new Problem(path ?? "", 0, 0, "no-such-file", "", Phrase.Of("give the path of a table of rules")));
        if (Read().Problems is { Count: > 0 } problems)
            throw new ProblemsException(problems);
    }

    private (IReadOnlyList<T>, IReadOnlyList<Problem>, string) Join(UserFile<T>.Contents contents)
    {
        if (contents.Problems.Count > 0)
            return (standing.Items, contents.Problems, contents.Stamp);
        try
        {
            return (join(travelling, contents.Items), [], contents.Stamp);
        }
        catch (ProblemsException wrong)
        {
            return (standing.Items, wrong.Problems, contents.Stamp);
        }
    }
}
