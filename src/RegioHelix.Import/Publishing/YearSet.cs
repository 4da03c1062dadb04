using System.Numerics;
using System.Runtime.CompilerServices;

namespace RegioHelix.Import.Publishing;

/// <summary>A set of years from 1900 to 2100, one bit each: which years of a series were read.</summary>
internal struct YearSet
{
    /// <summary>The first year that it can hold.</summary>
    public const int First = 1900;

    /// <summary>The last year that it can hold.</summary>
    public const int Last = 2100;

    private Words words;

    /// <summary>How many years are in it.</summary>
    public readonly int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Adds a year; false where it is in it already.</summary>
    public bool Add(int year)
    {
        var place = year - First;
        ref var word = ref words[place >> 6];
        var bit = 1UL << (place & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        return true;
    }

    [InlineArray(4)]
    private struct Words
    {
        private ulong first;
    }
}
