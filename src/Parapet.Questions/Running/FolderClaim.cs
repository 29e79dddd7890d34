using System.Security.Cryptography;
using System.Text;

namespace Parapet.Questions.Running;

/// <summary>Whose a folder is in which a run was begun: the way to the study's file, with a hash by which a text that a crash cut off is known.</summary>
internal static class FolderClaim
{
    private const int HashDigits = 16;

    public static byte[] Of(string way) => Encoding.UTF8.GetBytes(HashOf(way) + way);

    /// <summary>The way; null where the bytes are no whole claim, which then is nobody's.</summary>
    public static string? Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length > HashDigits && text[..HashDigits] == HashOf(text[HashDigits..]) ? text[HashDigits..] : null;
    }

    private static string HashOf(string way) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(way)))[..HashDigits];
}
