using System.Text;

namespace RegioHelix.Cli.Tests.Documents;

/// <summary>The words of a line that a shell would pass on as they are.</summary>
internal static class ShellWords
{
    private const string Special = "|<>;&$*?`~#(){}[]!";

    /// <summary>The words of a line, or null where it asks something of the shell itself (a pipe, a file, a variable, a pattern).</summary>
    public static string[]? Find(string line)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var sign = line[i];
            if (quote != '\'' && sign == '\\' && i + 1 < line.Length)
                (word ??= new StringBuilder()).Append(line[++i]);
            else if (sign == quote)
                quote = '\0';
            else if (quote == '\0' && sign is '\'' or '"')
                (quote, word) = (sign, word ?? new StringBuilder());
            else if (quote == '\0' && sign == ' ')
                Close();
            else if (quote != '\'' && Special.Contains(sign, StringComparison.Ordinal) && (quote == '\0' || sign is '$' or '`'))
                return null;
            else
                (word ??= new StringBuilder()).Append(sign);
        }
        Close();
        return quote == '\0' ? [.. words] : null;

        void Close()
        {
            if (word is not null)
                words.Add(word.ToString());
            word = null;
        }
    }
}
