using Microsoft.CodeAnalysis.Text;

namespace RegioHelix.Mutation;

/// <summary>One small mistake put into the source on purpose.</summary>
/// <param name="Id">Its number in the assembly that holds them all, from 1; 0 where it has none yet.</param>
/// <param name="Key">The same in every run for the same text: file, mutation, and how many like it stand before it in the file.</param>
/// <param name="File">The file from the room's folder, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Kind">The operator that made it.</param>
/// <param name="Before">The text as it stands.</param>
/// <param name="After">The text with the mistake; empty where it is left out.</param>
/// <param name="IsStatic">Whether it runs once a process, in the making of a static field.</param>
internal sealed record Mutant(int Id, string Key, string File, int Line, TextSpan Span, string Kind, string Before, string After, bool IsStatic)
{
    /// <summary>The folder of the room: the first part of the path.</summary>
    public string Folder => File.Split('/')[0];
}
