namespace RegioHelix.Vocabulary.Problems;

/// <summary>
/// Something wrong with the user's data, with its place and the way out. Problems are collected and shown all at once.
/// </summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line counted from 1; 0 where the problem has no line.</param>
/// <param name="Column">Column (field) counted from 1; 0 where the problem has no column.</param>
/// <param name="Rule">A short stable name (<c>unknown-region</c>).</param>
/// <param name="Value">What stands there, shortened to 60 characters.</param>
/// <param name="Advice">What to do, in a sentence.</param>
public sealed record Problem(string File, long Line, int Column, string Rule, string Value, string Advice)
{
    /// <summary><c>FILE:LINE:COLUMN rule: value; what to do</c>, without the parts that do not apply.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
        return Value.Length == 0 ? $"{place} {Rule}; {Advice}" : $"{place} {Rule}: {Value}; {Advice}";
    }
}
