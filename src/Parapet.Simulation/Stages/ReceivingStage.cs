using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Receive: a keeper's tracks, or a message of another node, arrive at a post or a gateway.</summary>
internal sealed class ReceivingStage(World world, Mailroom mailroom, SharingStage sharing)
{
    /// <summary>What arrives at a node now.</summary>
    public void Receive(Instant now, (NodeId At, MailPlace Mail) arrival)
    {
        var mail = mailroom.Take(arrival.Mail);
        if (Outboxes.GatewayOf(arrival.At) is { } gateway)
        {
            HearAtGateway(now, gateway, mail);
        }
        else if (world.PostOf(arrival.At) is var post && now < post.Placement.LostAt && !world.Defence.IsPostStruck(arrival.At, now))
        {
            NoteHeard(now, arrival.At, mail);
            HearAtPost(now, post, mail);
            NoteFused(now, post, mail);
        }

        mailroom.Reuse(mail);
    }

    private void HearAtPost(Instant now, Post post, Mail mail)
    {
        if (mail.Keeper is { } keeper)
        {
            post.Picture.ReceiveAll(keeper, CollectionsMarshal.AsSpan(mail.Tracks));
            return;
        }

        if (mail.Strobe is { } strobe)
        {
            post.Strobes.Hear(strobe, isOwn: mail.From == post.Placement.Node, post);
        }

        post.CentreHeard = IsCentre(mail.From) ? now : post.CentreHeard;
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            post.Picture.Receive(track);
        }

        if (mail.Status is { } status && post.Picture.SystemNumberOf(status.Track) is { } engaged)
        {
            post.Commander.Receive(status with { Track = engaged });
        }

        if (mail.Stock is { } stock)
        {
            post.Commander.Receive(stock);
        }

        if (mail.Identification is { } identification && post.Picture.SystemNumberOf(identification.Track) is { } judged)
        {
            post.Commander.Receive(identification with { Track = judged });
        }

        if (mail.Position is { } position)
        {
            Finite.Require(position);
            post.Commander.Receive(position);
        }

        if (mail.Plan is { } plan)
        {
            post.Commander.Receive(plan);
        }

        if (mail.Alert is { } alert)
        {
            Finite.Require(alert);
            post.Commander.Receive(alert);
            world.Note(new Alerted(now, post.Placement.Node, alert));
            if (world.Scenario.LaunchWarning?.Post == post.Placement.Node)
            {
                sharing.PassOn(alert, post.Placement.Node, except: null, now);
            }
        }
    }

    private void HearAtGateway(Instant now, int gateway, Mail mail)
    {
        var placement = world.Scenario.Gateways[gateway];
        if (now >= placement.LostAt)
        {
            return;
        }

        NoteHeard(now, placement.Node, mail);
        sharing.HearAtGateway(gateway, mail, now);
        if (mail.Alert is { } alert)
        {
            sharing.PassOn(alert, placement.Node, except: mail.From, now);
        }
    }

    private bool IsCentre(NodeId node) => Outboxes.GatewayOf(node) is null && world.PostOf(node).IsCentre;

    private void NoteHeard(Instant now, NodeId at, Mail mail)
    {
        if (!world.Wants(EntryKind.MessageHeard))
        {
            return;
        }

        if (mail.Keeper is { } keeper)
        {
            world.Note(new MessageHeard(now, at, keeper, LinkContent.Plots, new(keeper, 0)));
            return;
        }

        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.Tracks, track.Number));
        }

        if (mail.Status is { } status)
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.EngagementStatus, status.Track));
        }

        if (mail.Identification is { } identification)
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.Identification, identification.Track));
        }

        if (mail.Alert is not null)
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.LaunchAlerts, new(mail.From, 0)));
        }

        if (mail.Position is { } position)
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.FriendPositions, new(mail.From, position.Participant)));
        }

        if (mail.Plan is { } plan)
        {
            world.Note(new MessageHeard(now, at, mail.From, LinkContent.FlightPlans, new(mail.From, plan.Number)));
        }
    }

    private void NoteFused(Instant now, Post post, Mail mail)
    {
        if (!world.Wants(EntryKind.TrackFused))
        {
            return;
        }

        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            if (post.Picture.FusedWith(track.Number) is { } fused)
            {
                world.Note(new TrackFused(now, post.Placement.Node, fused));
            }
        }
    }
}
