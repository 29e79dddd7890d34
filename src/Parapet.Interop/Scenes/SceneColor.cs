using Parapet.Messages;

namespace Parapet.Interop.Scenes;

/// <summary>In which colours those standards paint that take one by its shares of red, green and blue.</summary>
/// <param name="Red">Each share from 0 to 255.</param>
public readonly record struct SceneColor(byte Red, byte Green, byte Blue)
{
    private static readonly SceneColor s_blue = new(128, 224, 255);
    private static readonly SceneColor s_red = new(255, 128, 128);
    private static readonly SceneColor s_green = new(170, 255, 170);
    private static readonly SceneColor s_yellow = new(255, 255, 128);

    /// <summary>The colour of a side: the light fills of military symbols [APP6D].</summary>
    public static SceneColor Of(SceneSide side) => side switch
    {
        SceneSide.Defender => s_blue,
        SceneSide.Attacker => s_red,
        SceneSide.Civil => s_green,
        _ => s_yellow,
    };

    /// <summary>The colour of whom a post takes a track for.</summary>
    public static SceneColor Of(StandardIdentity identity) => identity switch
    {
        StandardIdentity.Hostile or StandardIdentity.Suspect => s_red,
        StandardIdentity.Friend or StandardIdentity.AssumedFriend => s_blue,
        StandardIdentity.Neutral => s_green,
        _ => s_yellow,
    };
}
