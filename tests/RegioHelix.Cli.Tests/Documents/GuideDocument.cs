using System.Text;

namespace RegioHelix.Cli.Tests.Documents;

/// <summary>A file that a document shows.</summary>
internal sealed record GuideFile(string Name, string Text);

/// <summary>
/// What of a document can be run: the blocks marked <c>console</c>, and the files shown after <c>&lt;!-- file: NAME --&gt;</c>. A block after
/// <c>&lt;!-- not run: WHY --&gt;</c> is left alone, and so is a command that would serve until it is stopped.
/// </summary>
internal sealed record GuideDocument(IReadOnlyList<GuideFile> Files, IReadOnlyList<string> Commands)
{
    private const string Prompt = "$ regiohelix ";
    private const string FileMark = "<!-- file: ";

    public static GuideDocument Read(string text)
    {
        var (files, commands) = (new List<GuideFile>(), new List<string>());
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var mark = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                mark = lines[i].Length > 0 ? lines[i] : mark;
                continue;
            }
            var end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            Assert.True(end > 0, $"the block in line {i + 1} has no end");
            var block = lines[(i + 1)..end];
            if (mark.StartsWith(FileMark, StringComparison.Ordinal))
                files.Add(new GuideFile(mark[FileMark.Length..].Replace("-->", "", StringComparison.Ordinal).Trim(), string.Concat(block.Select(line => line + "\n"))));
            else if (lines[i] == "```console" && !mark.StartsWith("<!-- not run: ", StringComparison.Ordinal))
                commands.AddRange(CommandsIn(block));
            (i, mark) = (end, "");
        }
        return new GuideDocument(files, commands);
    }

    private static IEnumerable<string> CommandsIn(string[] block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            if (!block[i].StartsWith(Prompt, StringComparison.Ordinal) || block[i].StartsWith(Prompt + "serve", StringComparison.Ordinal))
                continue;
            var command = new StringBuilder(block[i][2..]);
            while (command[^1] == '\\' && i + 1 < block.Length)
            {
                command.Length--;
                command.Append(block[++i].TrimStart());
            }
            yield return command.ToString();
        }
    }
}
