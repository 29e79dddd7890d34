using System.Text;

namespace Parapet.Catalogue.Figures;

/// <summary>FNV-1a over UTF-8, 64 bits [FNV]: the same on every machine and in every version, unlike string.GetHashCode.</summary>
internal static class MeaningHash
{
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        return hash;
    }
}
