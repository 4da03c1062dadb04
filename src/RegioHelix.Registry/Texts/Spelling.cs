using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace RegioHelix.Registry.Texts;

/// <summary>
/// Names without what spellings differ in: case, accents, punctuation, legal form; Greek and Cyrillic in Latin letters.
/// Two spellings of one name mostly fold to the same; so do some different names: a fold suggests, it proves nothing.
/// </summary>
public static class Spelling
{
    private static readonly FrozenDictionary<char, string> Letters = Pairs(
        "ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ħ=h ŧ=t ŋ=n "
        + "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o "
        + "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sht ъ=a ь= ы=y э=e ю=yu я=ya "
        + "ј=j љ=lj њ=nj ћ=c ђ=d џ=dz є=ie і=i ї=i ґ=g ѓ=gj ќ=kj ѕ=dz");

    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "gmbh", "ag", "kg", "ug", "ev", "eg", "bv", "nv", "vof", "vzw", "asbl", "sa", "sas", "sarl", "srl", "spa", "scrl", "snc", "sl", "slu", "lda", "ltd", "limited", "plc",
        "llp", "inc", "oy", "oyj", "ab", "as", "asa", "aps", "ou", "uab", "sia", "kft", "zrt", "doo", "dd", "sro", "spzoo", "ood", "eood", "ad", "ike", "ae", "epe",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lower-case Latin words parted by one blank; empty where the name has no letter or digit.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            var small = char.ToLowerInvariant(letter);
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || letter is '.' or '\'' or '’')
                continue;
            if (Letters.TryGetValue(small, out var latin))
                folded.Append(latin);
            else if (char.IsLetterOrDigit(small))
                folded.Append(small);
            else if (folded is [.., not ' '])
                folded.Append(' ');
        }
        return folded.ToString().Trim();
    }

    /// <summary>The fold without legal forms at its end; the fold itself where nothing would be left.</summary>
    public static string Key(string name)
    {
        var words = Fold(name).Split(' ');
        var end = words.Length;
        while (end > 1 && LegalForms.Contains(words[end - 1]))
            end--;
        return string.Join(' ', words[..end]);
    }

    private static FrozenDictionary<char, string> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[2..]);
}
