using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry;

/// <summary>What is wrong with an input, field by field, collected so that all is shown at once. A form names its fields, a file its line.</summary>
/// <param name="source">The file as the user named it; empty for a form.</param>
/// <param name="line">The line in the file; 0 for a form.</param>
public sealed class FieldProblems(string source = "", long line = 0)
{
    private readonly List<Problem> problems = [];

    /// <summary>The problems in the order found.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The column in which a file holds each field, from 1; empty for a form.</summary>
    public IReadOnlyDictionary<string, int> Columns { get; init; } = new Dictionary<string, int>();

    /// <summary>Adds a problem of a field.</summary>
    public void Add(string field, string rule, string value, Phrase advice) =>
        problems.Add(new Problem(source.Length > 0 ? source : field, line, Columns.GetValueOrDefault(field), rule, value, advice));

    /// <summary>Throws where there is a problem.</summary>
    /// <exception cref="ProblemsException">At least one field has a problem.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new ProblemsException(problems);
    }
}
