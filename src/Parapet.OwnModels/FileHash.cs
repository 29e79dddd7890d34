using System.Security.Cryptography;
using System.Text;

namespace Parapet.OwnModels;

/// <summary>What a model is known by: its words, and the files that they name.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    /// <param name="words">In their order.</param>
    /// <param name="files">In their order.</param>
    public static string Of(IEnumerable<string> words, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in words)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
        }

        foreach (var file in files)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
