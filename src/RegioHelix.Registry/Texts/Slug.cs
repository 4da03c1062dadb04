namespace RegioHelix.Registry.Texts;

/// <summary>The public name of a record in an address: Latin letters, digits and hyphens.</summary>
public static class Slug
{
    private const int Longest = 60;

    /// <summary>The slug of a name that none of the taken ones equals; ids end it where the name has no letter of ours.</summary>
    /// <param name="name">The name.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="taken">The slugs in use that begin with the same letters.</param>
    public static string From(string name, Guid id, IReadOnlyCollection<string> taken)
    {
        var stem = Stem(name, id);
        var slug = stem;
        for (var number = 2; taken.Contains(slug); number++)
            slug = $"{stem}-{number}";
        return slug;
    }

    /// <summary>What a name's slug begins with.</summary>
    public static string Stem(string name, Guid id)
    {
        var letters = new string([.. Spelling.Fold(name).Where(letter => letter == ' ' || char.IsAsciiLetterOrDigit(letter))]);
        var stem = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (stem.Length > Longest)
            stem = stem[..Longest].TrimEnd('-');
        return stem.Length > 1 ? stem : $"x-{id.ToString("N")[^10..]}";
    }
}
