using RegioHelix.Studies.Matching;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Organisations;

/// <summary>The word vectors that <c>REGIOHELIX_WORD_VECTORS</c> names, for matching texts that share no word. None is needed.</summary>
internal static class WordVectorFile
{
    /// <summary>Registers them, where the variable is set; the file is read at the first match.</summary>
    public static void Add(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(WordVectors.Variable) is { Length: > 0 } path)
            services.AddSingleton(_ => Read(path));
    }

    private static WordVectors Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return WordVectors.Read(reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ProblemsException(new Problem(path, 0, 0, "unreadable-vectors", e.Message, Phrase.Of($"give a text file of word vectors in {WordVectors.Variable}, or leave it out")));
        }
    }
}
