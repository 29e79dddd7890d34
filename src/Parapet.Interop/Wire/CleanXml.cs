using System.Text;
using System.Xml;

namespace Parapet.Interop.Wire;

/// <summary>Text that XML can hold.</summary>
internal static class CleanXml
{
    /// <summary>With a replacement character in the place of whatever XML 1.0 has no place for: most controls, halves of pairs.</summary>
    public static string Of(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter))
            {
                return false;
            }
        }

        return true;
    }
}
